package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SetAsideEvents;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The operator's hand on the events that were set aside. Thread-safe. */
final class SetAside implements SetAsideMXBean {
    private static final int PIECE = 1000;

    private final SetAsideEvents events;

    SetAside(SetAsideEvents events) {
        this.events = events;
    }

    @Override
    public List<SetAsideFigures> list(long after, int limit) throws IOException, InterruptedException {
        return events.listSetAside(after, Math.max(1, Math.min(limit, PIECE))).stream()
                .map(SetAsideFigures::new)
                .collect(Collectors.toList());
    }

    @Override
    public boolean sendAgain(long number) throws IOException, InterruptedException {
        return events.sendAgain(List.of(number)) == 1;
    }

    @Override
    public int sendAllAgain(String reason) throws IOException, InterruptedException {
        return each(reason, events::sendAgain);
    }

    @Override
    public void delete(long number) throws IOException, InterruptedException {
        events.deleteSetAside(List.of(number));
    }

    @Override
    public int deleteAll(String reason) throws IOException, InterruptedException {
        return each(reason, numbers -> {
            events.deleteSetAside(numbers);
            return numbers.size();
        });
    }

    // By number, so that one which comes back meanwhile, under a higher one at that moment, can't make it endless.
    private int each(String reason, Deed deed) throws IOException, InterruptedException {
        int done = 0;
        long left = events.setAsideSize();
        List<SetAsideEvent> piece = events.listSetAside(0, PIECE);
        while (left > 0 && !piece.isEmpty()) {
            left -= piece.size();
            done += deed.to(piece.stream()
                    .filter(aside -> reason.isEmpty() || aside.reason().equals(reason))
                    .map(aside -> aside.event().sequence())
                    .collect(Collectors.toList()));
            piece = events.listSetAside(piece.get(piece.size() - 1).event().sequence(), PIECE);
        }
        return done;
    }

    private interface Deed {
        int to(List<Long> numbers) throws IOException, InterruptedException;
    }
}
