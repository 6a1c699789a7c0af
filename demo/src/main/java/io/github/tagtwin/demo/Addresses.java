package io.github.tagtwin.demo;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;

/** Where to look, for people: each line holds one address, behind what it is. Immutable. */
final class Addresses {
    /** What LINE puts on an ad's landing page. */
    static final String CLICK_ID = "ldtag_cl";

    private final URI shop;
    private final URI line;
    private final Random random;

    private Addresses(URI shop, URI line, Random random) {
        this.shop = shop;
        this.line = line;
        this.random = random;
    }

    /** With an ad click that nobody has made before. */
    static Addresses of(URI shop, URI line) {
        return new Addresses(shop, line, new SecureRandom());
    }

    @Override
    public String toString() {
        return """

                The demo is open; Ctrl-C closes it.

                  The shop, by way of an ad           %s
                  The same, LINE Tag's script blocked %s
                  What LINE counts                    %s
                  How TagTwin stands                  %s

                Buy some tea by either way, then see what LINE counts: one purchase for each order.
                """
                .formatted(
                        landing(),
                        landing() + "&demo-block=1",
                        line.resolve("/line/"),
                        shop.resolve("/tagtwin/status"));
    }

    private URI landing() {
        return shop.resolve("/?" + CLICK_ID + "=" + clickId() + "&lt_r=1");
    }

    private String clickId() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
