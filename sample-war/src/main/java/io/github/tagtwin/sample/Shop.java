package io.github.tagtwin.sample;

import jakarta.servlet.ServletContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;

/** The shop behind the pages: one for each application. */
final class Shop {
    private static final String ATTRIBUTE = "shop";
    private static final int ORDERS_REMEMBERED = 1000;

    private final Catalogue catalogue = Catalogue.ofThisSeason();
    private final Numbering numbering;
    private final Orders orders;

    private Shop(Numbering numbering) {
        this.numbering = numbering;
        this.orders = new Orders(numbering, ORDERS_REMEMBERED);
    }

    static void open(ServletContext context) {
        Numbering numbering = new Numbering(Clock.system(ZoneId.of("Asia/Taipei")), new SecureRandom());
        context.setAttribute(ATTRIBUTE, new Shop(numbering));
    }

    static Shop in(ServletContext context) {
        return (Shop) context.getAttribute(ATTRIBUTE);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Numbering numbering() {
        return numbering;
    }

    Orders orders() {
        return orders;
    }
}
