package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.VisitorSource;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.RecordingLog;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedVisitorsTest {
    private static final Visitor ANNA = Visitor.unknown().externalId("member_7");

    private final Counters counters = new Counters();
    private final RecordingLog log = new RecordingLog();

    // A shop's code may do what its signature forbids.
    @SuppressWarnings("NullAway")
    @Test
    void believesTheFirstThatKnowsTheVisitor() {
        assertThat(ask(request -> Visitor.unknown(), request -> ANNA, request -> Visitor.unknown()))
                .isSameAs(ANNA);
        assertThat(ask()).isSameAs(Visitor.unknown());
        assertThat(ask(request -> null)).isSameAs(Visitor.unknown());
    }

    @Test
    void passesOverOneThatFailsWithoutRepeatingItsWords() {
        VisitorSource failing = request -> {
            throw new IllegalStateException("no member anna@example.com");
        };

        assertThat(ask(failing, request -> ANNA)).isSameAs(ANNA);
        assertThat(counters.snapshot()).isEqualTo(Map.of("failed.visitor", 1L));
        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains("java.lang.IllegalStateException")
                .doesNotContain("anna");
    }

    private Visitor ask(VisitorSource... sources) {
        Tally tally = new Tally(counters, Warnings.to(log, Time.system()), new Fuse(Time.system()));
        return new AskedVisitors(List.of(sources), tally).visitor(FakeServlets.request("/", null));
    }
}
