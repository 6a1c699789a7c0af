package io.github.tagtwin.settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What becomes of a page. Immutable. */
public final class PageSettings {
    static final Setting<TagMode> TAG_MODE = Setting.choice("tag-mode", TagMode.AUGMENT);
    static final Setting<CustomerType> CUSTOMER_TYPE = Setting.choice("customer-type", CustomerType.LAP);
    static final Setting<URI> TAG_SCRIPT =
            Setting.address("tag-script", "https://d.line-scdn.net/n/line_tag/public/release/v1/lt.js");
    static final Setting<String> NONCE_ATTRIBUTE =
            Setting.text("nonce-attribute", "\\S+", "the name of a request attribute");
    static final Setting<Switch> PAGE_VIEWS = Setting.choice("page-views", Switch.ON);
    static final Setting<UnkeyedTwin> UNKEYED_TWIN = Setting.choice("unkeyed-twin", UnkeyedTwin.SKIP);
    static final Setting<Switch> MIRROR = Setting.choice("mirror", Switch.OFF);
    static final Setting<CacheablePages> CACHEABLE_PAGES = Setting.choice("cacheable-pages", CacheablePages.LEAVE);
    static final Setting<String> COLLECT_PATH =
            Setting.text("collect-path", "/tagtwin", "(/[0-9A-Za-z_-]+)+", "a path within the application: /tagtwin");
    static final Setting<Integer> COLLECT_RATE = Setting.number("collect-rate", 100, 1, 100_000);

    static final List<Setting<?>> ALL = List.of(
            TAG_MODE,
            CUSTOMER_TYPE,
            TAG_SCRIPT,
            NONCE_ATTRIBUTE,
            PAGE_VIEWS,
            UNKEYED_TWIN,
            MIRROR,
            CACHEABLE_PAGES,
            COLLECT_PATH,
            COLLECT_RATE);

    private final Values values;

    PageSettings(Values values) {
        this.values = values;
    }

    /** What becomes of LINE Tag in a page. */
    public TagMode tagMode() {
        return values.get(TAG_MODE);
    }

    /** LINE's {@code customerType} of a tag that we install. */
    public String customerType() {
        return values.get(CUSTOMER_TYPE).name().toLowerCase(Locale.ROOT);
    }

    /** Where a tag that we install loads LINE's script from. */
    public URI tagScript() {
        return values.get(TAG_SCRIPT);
    }

    /** The request attribute that holds the nonce of the page's scripts; empty where the response's policy tells it. */
    public String nonceAttribute() {
        return values.get(NONCE_ATTRIBUTE);
    }

    /** Whether a page view is recorded by itself wherever a LINE Tag was keyed. */
    public boolean pageViews() {
        return values.get(PAGE_VIEWS) == Switch.ON;
    }

    /** What becomes of a twin whose browser copy carries a key that we don't know. */
    public UnkeyedTwin unkeyedTwin() {
        return values.get(UNKEYED_TWIN);
    }

    /** Whether the page's own calls of LINE Tag's are conversions too, where nobody recorded one of their name. */
    public boolean mirror() {
        return values.get(MIRROR) == Switch.ON;
    }

    /** What becomes of a page that others may keep. */
    public CacheablePages cacheablePages() {
        return values.get(CACHEABLE_PAGES);
    }

    /** The folder of the helper script and the collecting endpoint within the application: {@code /tagtwin}. */
    public String collectPath() {
        return values.get(COLLECT_PATH);
    }

    /** How many reports of browsers are heard in a second at most: 1 to 100,000. */
    public int collectRate() {
        return values.get(COLLECT_RATE);
    }
}
