package io.github.tagtwin.servlet;

import io.github.tagtwin.settings.Sending;

/** What is said and done while events don't count. */
final class Rehearsal {
    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    private Rehearsal() {}

    /** Warns at the start of an application whose events don't count. */
    static void warnOf(Sending sending, String application) {
        if (sending != Sending.LIVE) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "TagTwin in " + application
                            + (sending == Sending.TEST
                                    ? " marks all events as tests: LINE shows them in Business Manager and measures none"
                                    : " is a dry run: nothing is sent to LINE; what would be is logged, and leaves the queue, which"
                                            + " is one of its own")
                            + "; see docs/configuration.md#trying-it-out");
        }
    }

    /** What tells queues apart: what waits to be sent is neither logged away nor joined by what never happened. */
    static String suffix(Sending sending) {
        return sending == Sending.DRY_RUN ? "-dry-run" : "";
    }
}
