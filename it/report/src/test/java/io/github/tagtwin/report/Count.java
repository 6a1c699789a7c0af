package io.github.tagtwin.report;

/** Tests that ran, and those of them that failed or ended in an error. */
record Count(int tests, int failures) {
    Count plus(Count other) {
        return new Count(tests + other.tests, failures + other.failures);
    }
}
