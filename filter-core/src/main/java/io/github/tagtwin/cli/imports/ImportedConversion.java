package io.github.tagtwin.cli.imports;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.UserField;
import java.util.Set;

/** A conversion out of a file, and by what it is known again. Immutable. */
final class ImportedConversion {
    private final long line;
    private final ConversionEvent event;
    private final Fingerprint fingerprint;
    private final Set<UserField> leftOut;

    ImportedConversion(long line, ConversionEvent event, Fingerprint fingerprint, Set<UserField> leftOut) {
        this.line = line;
        this.event = event;
        this.fingerprint = fingerprint;
        this.leftOut = leftOut;
    }

    long line() {
        return line;
    }

    ConversionEvent event() {
        return event;
    }

    /** The same for every row of this conversion, in this file and others. */
    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** The fields whose value LINE wouldn't take. */
    Set<UserField> leftOut() {
        return leftOut;
    }
}
