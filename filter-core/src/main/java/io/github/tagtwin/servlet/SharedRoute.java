package io.github.tagtwin.servlet;

import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.Route;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.settings.LineSettings;
import io.github.tagtwin.settings.Sending;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SharedQueueKind;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way through a queue that nodes share, where the shop wants one. */
final class SharedRoute {
    private static final System.Logger LOG = System.getLogger(SharedRoute.class.getName());

    private final SharedQueue shared;
    private final Set<Lane> lanes;

    private SharedRoute(SharedQueue shared, Set<Lane> lanes) {
        this.shared = shared;
        this.lanes = lanes;
    }

    /**
     * The way through the shared queue that the settings ask for, if they do. A dry run takes none, since other nodes would
     * send what it rehearses.
     *
     * @throws io.github.tagtwin.settings.SettingsException if there is no such queue
     */
    static Optional<SharedRoute> wanted(Settings settings, Companions beside, String application) {
        SharedQueueKind kind = settings.sharedQueue().kind();
        if (kind == SharedQueueKind.OFF || settings.delivery().sending() == Sending.DRY_RUN) {
            return Optional.empty();
        }
        Set<Lane> lanes = lanes(settings);
        SharedQueue shared = beside.sharedQueue(SharedQueueRequest.of(settings, lanes, application));
        LOG.log(
                System.Logger.Level.INFO,
                "TagTwin shares the queue of " + application + " with other nodes by " + shared);
        return Optional.of(new SharedRoute(shared, lanes));
    }

    private static Set<Lane> lanes(Settings settings) {
        return settings.lines().stream()
                .filter(LineSettings::isComplete)
                .map(line -> Lane.of(line.lineTagId(), line.channelId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Begins to deliver what is in the node's queue by it. */
    Route from(
            EventQueue queue,
            DeliveryOptions options,
            Function<Lane, Optional<String>> tokens,
            Counters counters,
            Time time) {
        return Route.through(shared, lanes, queue, options, tokens, counters, time);
    }
}
