package io.github.tagtwin.servlet;

import io.github.tagtwin.Visitor;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.settings.Settings;
import java.io.IOException;

/** The operator's hand on what is kept of visitors. Hashes what it is told, and keeps or repeats none of it. Thread-safe. */
final class Visitors implements VisitorsMXBean {
    private final Removal removal;
    private final String country;

    /** Removes all events of one person, and answers how many those were. */
    @FunctionalInterface
    interface Removal {
        long purge(UserFields person) throws IOException, InterruptedException;
    }

    /** Visitors whose events can be removed. */
    Visitors(Removal removal, Settings settings) {
        this.removal = removal;
        this.country = settings.visitor().country();
    }

    @Override
    public long purge(String visitor) throws IOException, InterruptedException {
        UserFields person = person(visitor.strip());
        if (person.isEmpty()) {
            throw new IllegalArgumentException("no e-mail address, phone number, LINE User ID or external id");
        }
        return removal.purge(person);
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
