package io.github.tagtwin.servlet;

import io.github.tagtwin.status.Funnel;
import io.github.tagtwin.status.Status;
import io.github.tagtwin.status.TagStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application's status for JMX. Thread-safe. */
final class StatusFigures implements StatusMXBean {
    private final Supplier<Status> status;

    StatusFigures(Supplier<Status> status) {
        this.status = status;
    }

    @Override
    public long getWaiting() {
        return status.get().waiting();
    }

    @Override
    public long getOldestSeconds() {
        return status.get().oldest().map(Duration::toSeconds).orElse(-1L);
    }

    @Override
    public List<LaneFigures> getLanes() {
        return tags().flatMap(tag -> tag.lanes().stream()).map(LaneFigures::new).collect(Collectors.toList());
    }

    @Override
    public List<FindingFigures> getFindings() {
        return status.get().findings().stream().map(FindingFigures::new).collect(Collectors.toList());
    }

    @Override
    public List<EventFigures> getEvents() {
        return tags().flatMap(tag -> tag.events().stream().map(event -> new EventFigures(tag.lineTagId(), event)))
                .collect(Collectors.toList());
    }

    @Override
    public List<FunnelFigures> getFunnel() {
        Funnel funnel = status.get().funnel();
        return Arrays.stream(Funnel.Step.values())
                .map(step -> new FunnelFigures(funnel, step))
                .collect(Collectors.toList());
    }

    @Override
    public SortedMap<String, Long> getSkipped() {
        return status.get().skips();
    }

    @Override
    public SortedMap<String, Long> getDropped() {
        return status.get().drops();
    }

    private Stream<TagStatus> tags() {
        return status.get().tags().stream();
    }
}
