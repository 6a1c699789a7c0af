package io.github.tagtwin.cli.stored;

import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.StoredEvent;
import java.util.List;
import picocli.CommandLine.Option;

/** Which of the events that were set aside are meant. Not thread-safe. */
final class Selection {
    @Option(
            names = "--number",
            split = ",",
            paramLabel = "N",
            description = "Events set aside by their numbers, as 'list --set-aside' tells them.")
    private List<Long> numbers = List.of();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Those set aside for this reason: refused, too-old.")
    private String reason = "";

    @Option(names = "--all", description = "All that were set aside.")
    private boolean all;

    /** Whether anything is meant. */
    boolean isGiven() {
        return all || !reason.isEmpty() || !numbers.isEmpty();
    }

    /**
     * Makes sure that it means something, and in one queue alone.
     *
     * @throws UnusableException if it doesn't
     */
    void check(Queues queues) {
        if (!isGiven()) {
            throw new UnusableException("which events? Give --number, --reason or --all");
        }
        if (!numbers.isEmpty() && !queues.areOne()) {
            throw new UnusableException(
                    "there are several queues, and each has numbers of its own: name the directory of one");
        }
    }

    boolean means(StoredEvent event) {
        return event.setAside().filter(this::means).isPresent();
    }

    private boolean means(SetAsideEvent aside) {
        return all
                || aside.reason().equals(reason)
                || numbers.contains(aside.event().sequence());
    }
}
