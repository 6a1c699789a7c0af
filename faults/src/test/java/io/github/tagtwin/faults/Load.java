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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Visitors who order from a shop over loopback, a few at once, at most {@value #MOST} orders in all on one shop; they go on where a
 * request fails. An order is a purchase and a page view, offered once its page has come whole; where {@code record} waits
 * for the disk, the page view isn't promised, and not offered.
 */
final class Load implements AutoCloseable {
    private static final int VISITORS = 4;
    private static final int MOST = 20_000;
    // A program's own name would get no page view.
    static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<List<URI>> contexts;
    private final boolean promisesPageViews;
    private final Offers offers;
    private final String prefix;
    private final int most;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger orders = new AtomicInteger();
    private final List<Thread> visitors = new ArrayList<>();
    private volatile boolean stopped;
    private volatile @Nullable String lastFailure;

    private Load(Supplier<List<URI>> contexts, boolean promisesPageViews, Offers offers, String prefix, int most) {
        this.contexts = contexts;
        this.promisesPageViews = promisesPageViews;
        this.offers = offers;
        this.prefix = prefix;
        this.most = most;
    }

    private static Load of(Shop shop, Offers offers, String prefix) {
        return new Load(shop::addresses, shop.promisesPageViews(), offers, prefix, MOST);
    }

    /**
     * Begins.
     *
     * @param prefix of the order ids, used once in a test
     */
    static Load on(Shop shop, Offers offers, String prefix) {
        return of(shop, offers, prefix).begun(VISITORS);
    }

    /** Begins, on all nodes of a cluster, each order on the node that its id tells, until it is ended. */
    static Load on(Cluster cluster, Offers offers, String prefix) {
        boolean promisesPageViews = cluster.nodes().get(0).promisesPageViews();
        return new Load(cluster::addresses, promisesPageViews, offers, prefix, Integer.MAX_VALUE).begun(3 * VISITORS);
    }

    private Load begun(int number) {
        for (int visitor = 0; visitor < number; visitor++) {
            Thread thread = new Thread(this::visit, "visitor-" + visitor);
            thread.setDaemon(true);
            visitors.add(thread);
            thread.start();
        }
        return this;
    }

    /** One order, and no more. */
    static void once(Shop shop, Offers offers, String id) throws InterruptedException {
        of(shop, offers, id).order(id);
    }

    private void visit() {
        int number = orders.incrementAndGet();
        while (!stopped && number <= most) {
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
        List<URI> addresses = contexts.get();
        boolean taken = answered(addresses.get(Cluster.nodeOf(id, addresses.size())), id);
        if (taken) {
            offers.take("Purchase " + id);
        }
        if (taken && promisesPageViews) {
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
                () -> offers.taken() >= events || orders.get() > most,
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
