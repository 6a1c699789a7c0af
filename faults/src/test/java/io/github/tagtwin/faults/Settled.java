package io.github.tagtwin.faults;

import io.github.tagtwin.standin.LineStandIn;
import java.time.Duration;

/** The state of a shop that has delivered all it had. */
final class Settled {
    private static final Duration HELD = Duration.ofMinutes(11);

    private Settled() {}

    /**
     * Waits for it. A last order shows that the store is open and what was left over is in it: before that, nothing would
     * wait either.
     */
    static void of(Shop shop, Offers offers, LineStandIn line) throws Exception {
        ordered(shop, offers, line);
        Await.until("nothing waits", () -> shop.waiting() == 0, shop::toString);
    }

    /**
     * Waits for it after a crash, and stops the shop: conversions whose page has never ended are held for ten minutes,
     * which pass here on the clock of the queue's next owner.
     */
    static void afterCrash(Shop shop, Offers offers, LineStandIn line) throws Exception {
        ordered(shop, offers, line);
        shop.stop();
        MovedTime later = new MovedTime();
        later.pass(HELD);
        try (Rig next = Rig.leftBy(shop, line.uri(), later, offers)) {
            long before = Line.counted(line);
            next.offer("later", 1);
            Await.until("the next owner delivers", () -> Line.counted(line) > before, next::toString);
            next.awaitNothingWaits();
        }
    }

    /** Waits until a shop that has just started has delivered something, an order of this id at the latest: its store is open. */
    static void opened(Shop shop, Offers offers, LineStandIn line, String id) throws Exception {
        long before = Line.counted(line);
        Load.once(shop, offers, id);
        Await.until("an order is counted", () -> Line.counted(line) > before, shop::toString);
    }

    private static void ordered(Shop shop, Offers offers, LineStandIn line) throws Exception {
        offers.nextLife();
        opened(shop, offers, line, "last");
    }
}
