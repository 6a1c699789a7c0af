package io.github.tagtwin.cli.imports;

import java.io.IOException;

/** Where conversions go. */
interface Target {
    /** Takes a conversion; false where no more are wanted. */
    boolean take(ImportedConversion conversion) throws IOException, InterruptedException;

    /** Brings all that was taken to its end, and tells of it; whether it got there. */
    boolean finish() throws IOException, InterruptedException;
}
