package io.github.tagtwin.cli.imports;

import io.github.tagtwin.delivery.LaneStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait for LINE: not at all where somebody has to mend something, else as long as something moves. Not thread-safe. */
final class Patience {
    private final Duration limit;
    private long progress;
    private long since;

    Patience(Duration limit, long nanos) {
        this.limit = limit;
        this.since = nanos;
    }

    /**
     * Why waiting is in vain; nothing as long as it isn't.
     *
     * @param done grows with each event that is done
     * @param last whether nothing more will be queued, so that a single refused event can't be told from LINE being ill
     */
    Optional<String> exhausted(List<LaneStatus> lanes, long done, boolean last, long nanos) {
        if (done > progress) {
            progress = done;
            since = nanos;
        }
        return lanes.stream()
                .filter(lane -> lane.state() == LaneStatus.State.PAUSED
                        || (last && lane.reason().equals("refused"))
                        || (lane.state() == LaneStatus.State.WAITING && nanos - since > limit.toNanos()))
                .map(lane -> lane.reason() + " (" + lane.lastAnswer() + ")")
                .findFirst();
    }
}
