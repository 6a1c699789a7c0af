package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import io.github.tagtwin.standin.counting.EventPath;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What LINE counts, as a test asks for it. */
final class Counted {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LineStandIn line;

    private Counted(LineStandIn line) {
        this.line = line;
    }

    static Counted by(LineStandIn line) {
        return new Counted(line);
    }

    /**
     * Waits until an event has come by LINE Tag and by the Conversion API, and is counted once.
     *
     * @param name the conversion's; empty for a page view
     */
    void awaitBothPaths(String name, String key) throws InterruptedException {
        assertThat(line.await(any -> events(name, key).anyMatch(event -> event.arrivals() == 2), LIMIT))
                .as(name + " " + key)
                .isTrue();
        assertThat(events(name, key)).singleElement().satisfies(event -> {
            assertThat(event.counted()).isTrue();
            assertThat(event.paths()).containsExactlyInAnyOrder(EventPath.TAG, EventPath.API);
        });
    }

    private Stream<CountedEvent> events(String name, String key) {
        return line.counted().stream()
                .filter(event -> event.deduplicationKey().equals(Optional.of(key)))
                .filter(event -> name.isEmpty()
                        ? event.eventType().equals("page_view")
                        : event.eventName().equals(name));
    }
}
