package io.github.tagtwin.settings;

/** On what engine the nodes of an application share a queue. */
public enum SharedQueueKind {
    /** None: each node delivers what it has queued. */
    OFF,
    /** The shop's own database. */
    DATABASE,
    /** The shop's own message broker. */
    MESSAGING
}
