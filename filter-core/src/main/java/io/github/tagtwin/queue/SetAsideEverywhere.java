package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was set aside on this node and in the queue that nodes share, as one. Numbers here are twice an event's own, and one
 * more in the shared queue, so that no two are alike. Thread-safe.
 */
public final class SetAsideEverywhere implements SetAsideEvents {
    private final SetAsideEvents here;
    private final SetAsideEvents shared;

    /**
     * Both as one.
     *
     * @param here of this node alone
     * @param shared of all nodes
     */
    public SetAsideEverywhere(SetAsideEvents here, SetAsideEvents shared) {
        this.here = here;
        this.shared = shared;
    }

    @Override
    public List<SetAsideEvent> listSetAside(long after, int limit) throws IOException, InterruptedException {
        List<SetAsideEvent> all = new ArrayList<>();
        // An even number is behind those of both queues up to its half, an odd one of this node's as well.
        here.listSetAside(after >> 1, limit).forEach(aside -> all.add(renumbered(aside, 0)));
        shared.listSetAside((after - 1) >> 1, limit).forEach(aside -> all.add(renumbered(aside, 1)));
        return all.stream()
                .sorted(Comparator.comparing(aside -> aside.event().sequence()))
                .limit(limit)
                .collect(Collectors.toList());
    }

    private static SetAsideEvent renumbered(SetAsideEvent aside, int place) {
        return aside.renumbered(2 * aside.event().sequence() + place);
    }

    @Override
    public long setAsideSize() throws IOException, InterruptedException {
        return here.setAsideSize() + shared.setAsideSize();
    }

    @Override
    public int sendAgain(Collection<Long> numbers) throws IOException, InterruptedException {
        return here.sendAgain(of(numbers, 0)) + shared.sendAgain(of(numbers, 1));
    }

    @Override
    public void deleteSetAside(Collection<Long> numbers) throws IOException, InterruptedException {
        here.deleteSetAside(of(numbers, 0));
        shared.deleteSetAside(of(numbers, 1));
    }

    private static List<Long> of(Collection<Long> numbers, int place) {
        return numbers.stream()
                .filter(number -> number % 2 == place)
                .map(number -> number >> 1)
                .collect(Collectors.toList());
    }
}
