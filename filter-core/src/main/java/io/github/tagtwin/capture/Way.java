package io.github.tagtwin.capture;

import io.github.tagtwin.settings.AddressRanges;
import io.github.tagtwin.settings.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * A request's way back from the connection towards the visitor, over proxies that are trusted, as one kind of header tells
 * it. Immutable.
 */
final class Way {
    private final IpAddress client;
    private final int steps;
    private final int length;

    private Way(IpAddress client, int steps, int length) {
        this.client = client;
        this.steps = steps;
        this.length = length;
    }

    /**
     * Goes from node to node as long as who tells of the next is trusted; stops at the first that can't be read.
     *
     * @param nodes the nearest first
     */
    static Way back(IpAddress connection, List<String> nodes, AddressRanges trusted) {
        IpAddress client = connection;
        int steps = 0;
        while (steps < nodes.size() && trusted.contain(client)) {
            Optional<IpAddress> next = Node.address(nodes.get(steps));
            if (next.isEmpty()) {
                break;
            }
            client = next.get();
            steps++;
        }
        return new Way(client, steps, nodes.size());
    }

    /** The last whose address somebody trusted has told. */
    IpAddress client() {
        return client;
    }

    /** Whether the headers that tell of this way tell of anybody. */
    boolean isTold() {
        return length > 0;
    }

    /**
     * Which of a list's members the proxies wrote that are trusted: those in step with the way where the list is as long; else
     * the nearest proxy's alone.
     *
     * @param members the nearest first
     */
    <T> List<T> members(List<T> members) {
        int told = members.size() == length ? Math.max(1, steps) : 1;
        return members.subList(0, Math.min(told, members.size()));
    }

    /** Which of them the proxy wrote that the client spoke to. */
    <T> Optional<T> memberAtEnd(List<T> members) {
        List<T> told = members(members);
        return told.isEmpty() ? Optional.empty() : Optional.of(told.get(told.size() - 1));
    }
}
