package io.github.tagtwin.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Visitors who order from a shop over loopback, a few at once, at most {@value #MOST} orders in all; they go on where a
 * request fails. An order is a purchase and a page view, offered once its page has come whole; where {@code record} waits
 * for the disk, the page view isn't promised, and not offered.
 */
final class Load implements AutoCloseable {
    private static final int VISITORS = 4;
    private static final int MOST = 20_000;
    // A program's own name would get no page view.
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Shop shop;
    private final Offers offers;
    private final String prefix;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger orders = new AtomicInteger();
    private final List<Thread> visitors = new ArrayList<>();
    private volatile boolean stopped;
    private volatile @Nullable String lastFailure;

    private Load(Shop shop, Offers offers, String prefix) {
        this.shop = shop;
        this.offers = offers;
        this.prefix = prefix;
    }

    /**
     * Begins.
     *
     * @param prefix of the order ids, used once in a test
     */
    static Load on(Shop shop, Offers offers, String prefix) {
        Load load = new Load(shop, offers, prefix);
        for (int number = 0; number < VISITORS; number++) {
            Thread visitor = new Thread(load::visit, "visitor-" + number);
            visitor.setDaemon(true);
            load.visitors.add(visitor);
            visitor.start();
        }
        return load;
    }

    /** One order, and no more. */
    static void once(Shop shop, Offers offers, String id) throws InterruptedException {
        Load load = new Load(shop, offers, id);
        load.order(id);
    }

    private void visit() {
        int number = orders.incrementAndGet();
        while (!stopped && number <= MOST) {
            try {
                if (!order(prefix + number)) {
                    Await.moment();
                }
            } catch (InterruptedException ended) {
                return;
            }
            number = orders.incrementAndGet();
        }
    }

    private boolean order(String id) throws InterruptedException {
        offers.ask("Purchase " + id);
        offers.ask("PageView " + id);
        List<URI> contexts = shop.addresses();
        boolean taken = answered(contexts.get(Math.floorMod(id.hashCode(), contexts.size())), id);
        if (taken) {
            offers.take("Purchase " + id);
        }
        if (taken && shop.promisesPageViews()) {
            offers.take("PageView " + id);
        }
        return taken;
    }

    private boolean answered(URI address, String id) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/order?id=" + id + "&ldtag_cl=click"))
                .timeout(PATIENCE)
                .header("User-Agent", BROWSER)
                .build();
        try {
            HttpResponse<String> page = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean whole = page.statusCode() == 200 && page.body().contains("deduplicationKey:'" + id + "'");
            lastFailure = whole ? lastFailure : page.statusCode() + " " + page.body();
            return whole;
        } catch (IOException broken) {
            lastFailure = broken.toString();
            return false;
        }
    }

    /** Waits until the shop has taken so many events in all, or nobody orders any more. */
    Load awaitTaken(int events) throws Exception {
        Await.until(
                "the shop took " + events,
                () -> offers.taken() >= events || orders.get() > MOST,
                () -> offers.taken() + " taken, last failure: " + lastFailure);
        return this;
    }

    /** No more orders; what is under way ends. */
    void end() {
        stopped = true;
        for (Thread visitor : visitors) {
            ended(visitor);
        }
    }

    private static void ended(Thread visitor) {
        try {
            visitor.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
    }
}
