package io.github.tagtwin.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import io.github.tagtwin.standin.counting.EventPath;
import io.github.tagtwin.standin.counting.ReportColumns;
import io.github.tagtwin.standin.counting.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What LINE counts, as a test asks for it. Thread-safe. */
final class LineView {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final LineStandIn line;

    LineView(LineStandIn line) {
        this.line = line;
    }

    /** Waits for LINE to hear of a page by all these paths. A lane keeps its order: all that was before is then there too. */
    void awaitPage(String urlEnd, EventPath... paths) throws InterruptedException {
        await(
                "of " + urlEnd + " by " + List.of(paths),
                event -> event.url().filter(url -> url.endsWith(urlEnd)).isPresent()
                        && pathsOf(event).containsAll(List.of(paths)));
    }

    /** Waits for an event of this name, under this key, by all these paths. */
    void awaitConversion(String name, String key, EventPath... paths) throws InterruptedException {
        await(
                name + " " + key + " by " + List.of(paths),
                event -> event.eventName().equals(name)
                        && event.deduplicationKey().filter(key::equals).isPresent()
                        && pathsOf(event).containsAll(List.of(paths)));
    }

    List<CountedEvent> purchases() {
        return named("Purchase");
    }

    List<CountedEvent> pageViews() {
        return named("PageView");
    }

    /** The only purchase. */
    CountedEvent purchase() {
        assertThat(purchases()).as("LINE has %s", line.counted()).hasSize(1);
        return purchases().get(0);
    }

    /** LAP's columns of one event name: by LINE Tag, by API, by either. */
    List<Long> columns(String eventName) {
        ReportColumns columns = line.columns().stream()
                .filter(column -> column.eventName().equals(eventName))
                .findFirst()
                .orElseThrow();
        return List.of(columns.byTag(), columns.byApi(), columns.merged());
    }

    /** How many copies came by a path. */
    static long copies(CountedEvent event, EventPath path) {
        return event.steps().stream().map(Step::path).filter(path::equals).count();
    }

    private List<CountedEvent> named(String name) {
        return line.counted().stream()
                .filter(event -> event.eventName().equals(name))
                .toList();
    }

    private static List<EventPath> pathsOf(CountedEvent event) {
        return event.steps().stream().map(Step::path).toList();
    }

    private void await(String what, Predicate<CountedEvent> wanted) throws InterruptedException {
        assertThat(line.await(it -> it.counted().stream().anyMatch(wanted), LIMIT))
                .as(() -> "LINE never heard " + what + ", but " + line.counted() + " by " + line.received())
                .isTrue();
    }
}
