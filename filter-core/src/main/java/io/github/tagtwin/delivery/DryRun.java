package io.github.tagtwin.delivery;

import io.github.tagtwin.event.ShownEvents;
import java.util.Optional;

/** Carries nothing anywhere: logs what LINE would get, without what is a person's, and answers as LINE would. Thread-safe. */
final class DryRun implements Transport {
    private static final int RECEIVED = 202;

    private final ShownEvents shown = new ShownEvents();
    private final System.Logger log;

    DryRun(System.Logger log) {
        this.log = log;
    }

    @Override
    public Answer send(Post post) {
        shown.lines(post.body())
                .forEach(event -> log.log(System.Logger.Level.INFO, "TagTwin: dry run, nothing is sent: " + event));
        return Answer.of(RECEIVED, "", Optional.empty());
    }

    @Override
    public void close() {
        shown.close();
    }
}
