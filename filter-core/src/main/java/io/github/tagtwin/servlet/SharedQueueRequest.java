package io.github.tagtwin.servlet;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.settings.Settings;
import java.util.Set;

/**
 * What an application that starts wants of a shared queue. Immutable.
 *
 * @since 0.1.0
 */
public final class SharedQueueRequest {
    private final Settings settings;
    private final Set<Lane> lanes;
    private final String application;

    private SharedQueueRequest(Settings settings, Set<Lane> lanes, String application) {
        this.settings = settings;
        this.lanes = Set.copyOf(lanes);
        this.application = application;
    }

    /**
     * A request.
     *
     * @param lanes what this node can deliver
     * @param application its name, for threads and log
     */
    public static SharedQueueRequest of(Settings settings, Set<Lane> lanes, String application) {
        return new SharedQueueRequest(settings, lanes, application);
    }

    /** The settings in force; {@code settings().sharedQueue().kind()} is what is asked for, and never {@code OFF}. */
    public Settings settings() {
        return settings;
    }

    /** The lanes that this node can deliver, all of which are known at the start; it mustn't be given any other. */
    public Set<Lane> lanes() {
        return lanes;
    }

    /** The application's name, such as its context path, for threads and log. */
    public String application() {
        return application;
    }
}
