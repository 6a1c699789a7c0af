package io.github.tagtwin.ee.meters;

import io.github.tagtwin.servlet.RunningTwin;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * An application's figures as meters. Where CDI has a bean that is a {@link MeterRegistry} they are bound to it by
 * themselves; elsewhere the shop binds them, at any time:
 *
 * <pre>{@code
 * TagTwinMeters meters = TagTwinMeters.of(servletContext);
 * meters.bindTo(registry);        // when the application starts
 * meters.close();                 // when it stops, where the registry lives on
 * }</pre>
 *
 * <ul>
 *   <li>{@code tagtwin.figure}, a counter by {@code name}: each figure of docs/troubleshooting.md#figures that is counted
 *   <li>{@code tagtwin.waiting}, {@code tagtwin.set.aside}: events, now
 *   <li>{@code tagtwin.durable}: 1 where events that come now outlive the server, else 0
 *   <li>{@code tagtwin.lane.waiting}, {@code tagtwin.lane.oldest} (since the first event to leave happened) and
 *       {@code tagtwin.lane.state} (1 for the {@code state} that it is in, 0 for the others), each by {@code line.tag.id} and
 *       {@code channel.id}
 * </ul>
 *
 * <p>A figure or a lane that comes up later appears with the next reading but one. Where TagTwin doesn't run, gauges are
 * {@code NaN}, and counters stand at 0. Nothing is personal. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TagTwinMeters implements MeterBinder, AutoCloseable {
    private final Supplier<Optional<RunningTwin>> twin;
    private final List<Binding> bindings = new CopyOnWriteArrayList<>();

    private TagTwinMeters(Supplier<Optional<RunningTwin>> twin) {
        this.twin = twin;
    }

    /** Those of an application, whether TagTwin runs in it already or not. */
    public static TagTwinMeters of(ServletContext application) {
        return new TagTwinMeters(() -> RunningTwin.of(application));
    }

    /** Those of what runs. */
    static TagTwinMeters of(RunningTwin running) {
        return new TagTwinMeters(() -> Optional.of(running));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bindings.add(Binding.begun(registry, twin));
    }

    /** Takes the meters out of every registry that they were bound to. */
    @Override
    public void close() {
        bindings.forEach(Binding::close);
        bindings.clear();
    }
}
