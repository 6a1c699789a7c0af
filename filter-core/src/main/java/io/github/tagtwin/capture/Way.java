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
     * Which of a list's members the proxy wrote that the client spoke to: the only one; in step with the way where the list
     * is as long; else the nearest proxy's.
     *
     * @param members the nearest first
     */
    <T> Optional<T> memberAtEnd(List<T> members) {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(members.get(members.size() == length ? Math.max(0, steps - 1) : 0));
    }
}
