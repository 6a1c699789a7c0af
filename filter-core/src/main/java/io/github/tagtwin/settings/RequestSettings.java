package io.github.tagtwin.settings;

import java.util.List;
import java.util.Set;

/** Which requests count, and what is believed of them. Immutable. */
public final class RequestSettings {
    static final Setting<Set<String>> STATIC_EXTENSIONS = Setting.list(
            "static-extensions",
            "avif,bmp,css,eot,gif,ico,jpeg,jpg,js,map,mjs,mp3,mp4,otf,pdf,png,svg,ttf,wasm,webm,webp,woff,woff2,zip",
            "file name extensions without a dot");
    static final Setting<AddressRanges> TRUSTED_PROXIES = Setting.addresses("trusted-proxies");
    static final Setting<Set<String>> KEPT_PARAMETERS =
            Setting.list("kept-parameters", "", "names of query parameters");
    static final Setting<Set<String>> EXCLUDED_PATHS = Setting.list(
            "excluded-paths", "", "/.*|\\*\\..+", "paths within the application: /health, /admin/*, *.json");
    static final Setting<AddressRanges> EXCLUDED_ADDRESSES = Setting.addresses("excluded-addresses");
    static final Setting<Set<String>> ROBOTS =
            Setting.list("robots", "", ".{3,}", "words of user agents, of 3 letters at least");

    static final List<Setting<?>> ALL =
            List.of(STATIC_EXTENSIONS, TRUSTED_PROXIES, KEPT_PARAMETERS, EXCLUDED_PATHS, EXCLUDED_ADDRESSES, ROBOTS);

    private final Values values;

    RequestSettings(Values values) {
        this.values = values;
    }

    /** File name extensions of what can't be a page. */
    public Set<String> staticExtensions() {
        return values.get(STATIC_EXTENSIONS);
    }

    /** The proxies whose word on where a request comes from is taken; none where not set. */
    public AddressRanges trustedProxies() {
        return values.get(TRUSTED_PROXIES);
    }

    /** Query parameters that stay in addresses, whatever they look like. */
    public Set<String> keptParameters() {
        return values.get(KEPT_PARAMETERS);
    }

    /** Paths within the application on which nothing is done. */
    public Set<String> excludedPaths() {
        return values.get(EXCLUDED_PATHS);
    }

    /** Addresses of visitors for whom nothing is done: the shop's own staff. */
    public AddressRanges excludedAddresses() {
        return values.get(EXCLUDED_ADDRESSES);
    }

    /** Words of user agents that are robots too, beside those that we know. */
    public Set<String> robots() {
        return values.get(ROBOTS);
    }
}
