package io.github.tagtwin.cli.imports;

/** Why a row isn't sent. */
enum Skip {
    FILTERED("left out by --filter", false),
    ALREADY_SENT("sent before, or twice in the file", false),
    TOO_OLD("older than --max-age", false),
    BROKEN("no row", true),
    KEY("no deduplication key", true),
    TIME("no time, or one that can't be told; a time without a zone needs --zone", true),
    FUTURE("more than 24 hours ahead", true),
    REFUSED("LINE would refuse it", true);

    private final String meaning;
    private final boolean fault;

    Skip(String meaning, boolean fault) {
        this.meaning = meaning;
        this.fault = fault;
    }

    String meaning() {
        return meaning;
    }

    /** Whether something is wrong with such a row. */
    boolean isFault() {
        return fault;
    }
}
