package io.github.tagtwin.it.browser;

import java.net.URI;

/** Somebody who buys tea in a browser, by clicking as people do. For one thread. */
final class Visitor implements AutoCloseable {
    private final Chromium browser;
    private final URI shop;

    private Visitor(Chromium browser, URI shop) {
        this.browser = browser;
        this.shop = shop;
    }

    /** Somebody with a browser that has never been here. */
    static Visitor of(ShopProcess shop) {
        return new Visitor(Chromium.open(), shop.uri());
    }

    Chromium browser() {
        return browser;
    }

    /** Clicks on an ad, which leads to the front page. */
    Visitor comesByAd(String clickId) {
        return comesByAd(clickId, "");
    }

    /** Clicks on an ad; {@code more} follows in the landing page's query. */
    Visitor comesByAd(String clickId, String more) {
        browser.go(shop.resolve("/?ldtag_cl=" + clickId + "&lt_r=1" + more).toString());
        return this;
    }

    /** From the front page to the thank-you page; returns the order's number. */
    String buys(String tea) {
        return goesToCheckoutWith(tea).placesTheOrder();
    }

    /** From the front page to where the shop asks for a name. */
    Visitor goesToCheckoutWith(String tea) {
        looksAt(tea);
        browser.find("form.add button").click();
        browser.find("a[href='/checkout']").click();
        browser.find("form.buyer");
        return this;
    }

    /** From there to the thank-you page; returns the order's number. */
    String placesTheOrder() {
        browser.find("input[name=name]").sendKeys("林怡君");
        browser.find("input[name=email]").sendKeys("yijun.lin@example.com");
        browser.find("input[name=phone]").sendKeys("0912-345-678");
        browser.find("form.buyer button").click();
        browser.find("table.sums ~ p a[href='/']");
        return browser.address().replaceFirst(".*/order/done\\?id=", "");
    }

    /** Opens a tea's page from the front page's shelf. */
    Visitor looksAt(String tea) {
        browser.find("a[href='/product?id=" + tea + "']").click();
        browser.find("form.add");
        return this;
    }

    /** Back to the shelf by the shop's own link. */
    Visitor returnsToTheShelf() {
        browser.find("a.brand").click();
        browser.find("ul.shelf");
        return this;
    }

    /** Opens a page that nobody else opens: once LINE has it, LINE has all that came before. */
    void leavesBy(String lastPage) {
        browser.go(shop.resolve(lastPage).toString());
    }

    @Override
    public void close() {
        browser.close();
    }
}
