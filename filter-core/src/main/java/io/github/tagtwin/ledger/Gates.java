package io.github.tagtwin.ledger;

import java.util.concurrent.atomic.LongAdder;

/** The counters behind {@link Passed}. Thread-safe. */
final class Gates {
    final LongAdder requests = new LongAdder();
    final Reasons missed = new Reasons();
    final LongAdder pageViews = new LongAdder();
    final LongAdder conversions = new LongAdder();
    final Reasons unsent = new Reasons();
    final LongAdder offered = new LongAdder();
    final Reasons joined = new Reasons();
    final Reasons lost = new Reasons();
    final Reasons kept = new Reasons();
    final LongAdder accepted = new LongAdder();
}
