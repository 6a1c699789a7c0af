package io.github.tagtwin.event;

/**
 * What a browser tells of a page that it shows: by which key, at which address of the shop's, and from where it came.
 * Unsigned, so it is believed as far as a page view and no further. Immutable.
 */
public final class PageReport {
    private final DeduplicationKey key;
    private final String address;
    private final String referrer;

    PageReport(DeduplicationKey key, String address, String referrer) {
        this.key = key;
        this.address = address;
        this.referrer = referrer;
    }

    /** The key that LINE Tag's own copy carries: 22 letters, drawn by the browser. */
    public DeduplicationKey key() {
        return key;
    }

    /** The path as the browser shows it, in ASCII, without dot segments. */
    public String path() {
        int question = address.indexOf('?');
        return question < 0 ? address : address.substring(0, question);
    }

    /** What follows the question mark; empty where there is none. */
    public String query() {
        int question = address.indexOf('?');
        return question < 0 ? "" : address.substring(question + 1);
    }

    /** The page that led here, as the browser says; may be empty. */
    public String referrer() {
        return referrer;
    }

    /** Nothing personal. */
    @Override
    public String toString() {
        return "PageReport[" + key + "]";
    }
}
