package io.github.tagtwin.capture;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.settings.LineSettings;
import io.github.tagtwin.settings.SiteSettings;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of an application whose events are of one LINE Tag. Immutable. */
public final class Site {
    /** What stands for the name of whatever is of no site that has one. */
    public static final String UNNAMED = "-";

    private final String name;
    private final Set<String> hosts;
    private final PathPatterns paths;
    private final String lineTagId;
    private final @Nullable Lane lane;

    private Site(String name, Set<String> hosts, Set<String> paths, LineSettings line) {
        this.name = name;
        this.hosts = hosts;
        this.paths = new PathPatterns(paths);
        this.lineTagId = line.lineTagId();
        this.lane = line.isComplete() ? Lane.of(line.lineTagId(), line.channelId()) : null;
    }

    static Site of(SiteSettings settings) {
        return new Site(settings.name(), settings.hosts(), settings.paths(), settings.line());
    }

    /** Whatever is of no other site. */
    static Site ofAll(LineSettings line) {
        return new Site(UNNAMED, Set.of(), Set.of(), line);
    }

    /** The name that the settings give it, or {@link #UNNAMED}. */
    public String name() {
        return name;
    }

    /** The LINE Tag ID of its pages; empty where there is none. */
    public String lineTagId() {
        return lineTagId;
    }

    /** Where its events go; nothing where LINE Tag ID or access token are missing. */
    public Optional<Lane> lane() {
        return Optional.ofNullable(lane);
    }

    /** Whether a request is of this site. */
    boolean has(String host, String path) {
        return (hosts.isEmpty() || hosts.stream().anyMatch(known -> isOf(known, host)))
                && (paths.isEmpty() || paths.match(path));
    }

    private static boolean isOf(String known, String host) {
        return known.startsWith("*.") ? host.endsWith(known.substring(1)) : host.equals(known);
    }

    /** How much of a request it names: a path and a host, a path, a host, nothing. */
    int closeness() {
        return (paths.isEmpty() ? 0 : 2) + (hosts.isEmpty() ? 0 : 1);
    }
}
