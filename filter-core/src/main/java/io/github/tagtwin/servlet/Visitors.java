package io.github.tagtwin.servlet;

import io.github.tagtwin.Visitor;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.settings.Settings;
import java.io.IOException;

/** The operator's hand on what is kept of visitors. Hashes what it is told, and keeps or repeats none of it. Thread-safe. */
final class Visitors implements VisitorsMXBean {
    private final EventQueue queue;
    private final String country;

    /** Visitors whose events are in a queue. */
    Visitors(EventQueue queue, Settings settings) {
        this.queue = queue;
        this.country = settings.visitor().country();
    }

    @Override
    public long purge(String visitor) throws IOException, InterruptedException {
        UserFields person = person(visitor.strip());
        if (person.isEmpty()) {
            throw new IllegalArgumentException("no e-mail address, phone number, LINE User ID or external id");
        }
        return queue.purge(person);
    }

    private UserFields person(String told) {
        return Visitor.unknown()
                .email(told)
                .phone(told)
                .lineUserId(told)
                .externalId(told)
                .fields(country);
    }
}
