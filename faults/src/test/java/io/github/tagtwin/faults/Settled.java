package io.github.tagtwin.faults;

import java.util.function.LongSupplier;

/** The state of a shop that has delivered all it had. */
final class Settled {
    private Settled() {}

    /**
     * Waits for it. A last order shows that the store is open and what was left over is in it: before that, nothing would
     * wait either.
     */
    static void of(Shop shop, Offers offers, LongSupplier counted) throws Exception {
        offers.nextLife();
        long before = counted.getAsLong();
        Load.once(shop, offers, "last");
        Await.until("the last order is counted", () -> counted.getAsLong() > before, shop::toString);
        Await.until("nothing waits", () -> shop.waiting() == 0, shop::toString);
    }
}
