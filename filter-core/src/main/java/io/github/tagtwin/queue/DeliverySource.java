package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is delivered from: this node's own {@link EventQueue}, or a {@link SharedQueue}. Events stay in it until LINE has
 * taken them, so whoever delivers looks, sends, and only then removes. Thread-safe.
 */
public interface DeliverySource {
    /** Whether events in it outlive the process. */
    boolean isDurable();

    /**
     * Whether its events bear the numbers under which this node has queued them; those of a shared queue have others, which
     * may be equal to some of this node's by chance.
     */
    boolean isOwn();

    /**
     * Tells a listener the lanes that may be delivered from now and have events, and from then on each lane into which
     * something has come; a lane may be told more often than that. The listener is quick, and asks for {@link #waiting()} at
     * most.
     */
    void watch(Consumer<Set<Lane>> listener);

    /**
     * The first events of a lane, in their order, without removing them: as many as are there, at most {@code events}, and
     * no more than {@code bytes} of items in all, but at least one. Empty where the lane isn't this node's to deliver.
     *
     * @throws IOException if it can't be told now
     */
    List<QueuedEvent> head(Lane lane, int events, long bytes) throws IOException, InterruptedException;

    /** How long ago an event of a {@link #head} came in; whoever can't tell exactly tells too little, up to 20 minutes. */
    Duration age(QueuedEvent event);

    /**
     * Removes events that LINE has taken; those that aren't there are passed over.
     *
     * @throws IOException if they may still be there
     */
    void remove(List<QueuedEvent> events) throws IOException, InterruptedException;

    /**
     * Takes events out of their lanes, where they still are, and keeps them aside.
     *
     * @throws IOException if they may still be in their lanes; none of them is in neither place
     */
    void setAside(List<SetAsideEvent> events) throws IOException, InterruptedException;

    /** About how many events wait for this node to deliver them. Never blocks. */
    long waiting();

    /** How many events wait in a lane; -1 where that can't be told. */
    long waiting(Lane lane) throws IOException, InterruptedException;

    /** How many events are set aside; -1 where that can't be told. */
    long setAsideSize() throws IOException, InterruptedException;
}
