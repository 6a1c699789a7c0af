package io.github.tagtwin.web.page;

import java.time.Instant;

/** Something that was done on the page. Immutable. */
public final class Done {
    private final Action action;
    private final String argument;
    private final int events;
    private final Instant at;

    private Done(Action action, String argument, int events, Instant at) {
        this.action = action;
        this.argument = argument;
        this.events = events;
        this.at = at;
    }

    /**
     * What was done.
     *
     * @param argument as the action takes it
     * @param events how many were concerned; 0 where it isn't of events
     */
    public static Done of(Action action, String argument, int events, Instant at) {
        return new Done(action, argument, events, at);
    }

    /** When. */
    public Instant at() {
        return at;
    }

    /** What, in a reader's language. */
    String told(Words words) {
        String what = action == Action.ACTIVE ? action.code() + "-" + argument : action.code();
        return words.text("done." + what, words.count(events), words.meaning("aside.reason", argument));
    }

    /** What, for a log: nothing personal. */
    @Override
    public String toString() {
        return action.code() + (argument.isEmpty() ? "" : " " + argument) + ", events: " + events;
    }
}
