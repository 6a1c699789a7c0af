package io.github.tagtwin.ledger;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Lane;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stories of the last 100 events, each told on by whoever has the event in hand: request thread, store thread, sender.
 * Thread-safe; a request thread never waits for another longer than a moment is written down. Where they aren't wanted,
 * nothing is kept.
 */
public final class Stories {
    private static final int KEPT = 100;

    private final @Nullable Clock clock;
    private final AtomicReferenceArray<@Nullable Draft> drafts;
    private final AtomicLong last = new AtomicLong();

    private Stories(@Nullable Clock clock) {
        this.clock = clock;
        this.drafts = new AtomicReferenceArray<>(clock == null ? 0 : KEPT);
    }

    static Stories none() {
        return new Stories(null);
    }

    static Stories by(Clock clock) {
        return new Stories(clock);
    }

    /** Whether anybody wants them; where not, none of the other methods does anything. */
    public boolean areTold() {
        return clock != null;
    }

    /** An event was made, and goes to the queue next; in the place of an earlier version of it, if that is held. */
    public void begin(ConversionEvent event, StoryStart start) {
        if (clock != null && !isRetold(event, start)) {
            Draft draft = new Draft(last.incrementAndGet(), event, start);
            draft.tell(StoryMoment.of(event.time(), StoryMoment.Kind.CAPTURED));
            keep(draft);
        }
    }

    private boolean isRetold(ConversionEvent event, StoryStart start) {
        boolean[] any = {false};
        each(draft -> draft.isOf(event), draft -> {
            draft.restart(start);
            any[0] = true;
        });
        return any[0];
    }

    /** No event is made of a conversion. */
    public void unmade(Lane lane, String name, StoryStart start, String reason) {
        if (clock != null) {
            Draft draft = new Draft(last.incrementAndGet(), lane.lineTagId(), name, start);
            draft.tell(StoryMoment.of(clock.instant(), StoryMoment.Kind.CAPTURED));
            draft.tell(StoryMoment.of(clock.instant(), StoryMoment.Kind.NOT_SENT, reason));
            keep(draft);
        }
    }

    private void keep(Draft draft) {
        drafts.set((int) (draft.number() % KEPT), draft);
    }

    /** An event is in the queue's ring, or held, or dropped; what only an event in hand can tell. */
    public void tell(ConversionEvent event, StoryMoment.Kind kind, String detail) {
        each(draft -> draft.isOf(event), draft -> draft.tell(StoryMoment.of(now(), kind, detail)));
    }

    /** An event has got a place in the queue, by which it is known from now on; held events get another one later. */
    public void stored(ConversionEvent event, long sequence, boolean held) {
        StoryMoment.Kind kind = held ? StoryMoment.Kind.HELD : StoryMoment.Kind.STORED;
        each(draft -> draft.isOf(event), draft -> {
            draft.placed(sequence, held);
            draft.tell(StoryMoment.of(now(), kind));
        });
    }

    /** An event has got another place. */
    public void moved(long from, long to) {
        each(draft -> draft.sequence() == from, draft -> {
            draft.placed(to, false);
            draft.tell(StoryMoment.of(now(), StoryMoment.Kind.STORED));
        });
    }

    /** Something happened to the events at these places. */
    public void tell(Set<Long> sequences, StoryMoment.Kind kind, String detail) {
        each(draft -> sequences.contains(draft.sequence()), draft -> draft.tell(StoryMoment.of(now(), kind, detail)));
    }

    private Instant now() {
        return clock == null ? Instant.EPOCH : clock.instant();
    }

    private void each(Predicate<Draft> which, Consumer<Draft> what) {
        for (int i = 0; i < drafts.length(); i++) {
            Draft draft = drafts.get(i);
            if (draft != null && which.test(draft)) {
                what.accept(draft);
            }
        }
    }

    /** All of them, newest first. */
    public List<Story> all() {
        List<Story> all = new ArrayList<>();
        each(draft -> true, draft -> all.add(draft.story()));
        all.sort(Comparator.comparingLong(Story::number).reversed());
        return all;
    }
}
