package io.github.tagtwin.servlet;

import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.EventQueue;
import java.time.Instant;

/** Where it is kept who doesn't agree any more: the queue. Thread-safe; nothing here blocks. */
@FunctionalInterface
interface Forgetting {
    /** Somebody doesn't agree any more. */
    void withdraw(UserFields person);

    /** Whether somebody has said so since. */
    default boolean hasWithdrawn(UserFields person, Instant since) {
        return false;
    }

    static Forgetting by(EventQueue queue) {
        return new Forgetting() {
            @Override
            public void withdraw(UserFields person) {
                queue.withdraw(person);
            }

            @Override
            public boolean hasWithdrawn(UserFields person, Instant since) {
                return queue.hasWithdrawn(person, since);
            }
        };
    }
}
