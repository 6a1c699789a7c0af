package io.github.tagtwin.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One of several sites in an application: which requests are its own, and whose events they make. Immutable. */
public final class SiteSettings {
    private static final Setting<Set<String>> HOST = Setting.list(
            "host",
            "",
            "(\\*\\.)?[0-9a-z]([0-9a-z.-]*[0-9a-z])?",
            "host names in lower case: shop.example, *.shop.example");
    private static final Setting<Set<String>> PATH =
            Setting.list("path", "", "/.*|\\*\\..+", "paths within the application: /tea, /tea/*, *.tea");

    static final Family FAMILY =
            Family.of("site", HOST, PATH, LineSettings.LINE_TAG_ID, LineSettings.ACCESS_TOKEN, LineSettings.CHANNEL_ID);

    private final String name;
    private final Values values;

    private SiteSettings(String name, Values values) {
        this.name = name;
        this.values = values;
    }

    /**
     * Every site that has settings of its own, by name.
     *
     * @throws SettingsException if one of them could be any
     */
    static List<SiteSettings> all(Values values) {
        List<SiteSettings> sites = values.each(FAMILY).entrySet().stream()
                .map(site -> new SiteSettings(site.getKey(), site.getValue()))
                .collect(Collectors.toUnmodifiableList());
        sites.forEach(SiteSettings::check);
        return sites;
    }

    private void check() {
        if (hosts().isEmpty() && paths().isEmpty()) {
            throw new SettingsException("neither " + values.name(HOST) + " nor " + values.name(PATH)
                    + " is set, so nothing is of this site");
        }
    }

    /** The name that the shop gave. */
    public String name() {
        return name;
    }

    /** Its hosts, of which {@code *.} begins any below; empty where it may be any. */
    public Set<String> hosts() {
        return values.get(HOST);
    }

    /** Its paths within the application; empty where it may be any. */
    public Set<String> paths() {
        return values.get(PATH);
    }

    /** Whose events its requests make. */
    public LineSettings line() {
        return new LineSettings(values);
    }
}
