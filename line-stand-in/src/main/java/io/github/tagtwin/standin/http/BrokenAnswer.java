package io.github.tagtwin.standin.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Answers that a sender can't read: what networks do, on demand. */
public final class BrokenAnswer {

    private BrokenAnswer() {}

    /** Resets the connection without an answer. */
    public static Answer cut() {
        return (wire, staysOpen) -> {
            wire.cut();
            return false;
        };
    }

    /** Sends the first half of an answer's head, then ends the connection. */
    public static Answer torn(Response response) {
        return (wire, staysOpen) -> {
            wire.write(Arrays.copyOf(response.bytes(staysOpen), 20));
            wire.cut();
            return false;
        };
    }

    /** Answers 202, then sends one byte after the other until the peer leaves or {@code released} turns true, and resets the connection. */
    public static Answer drip(BooleanSupplier released) {
        return (wire, staysOpen) -> {
            wire.write("HTTP/1.1 202 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            wire.drip(released);
            wire.cut();
            return false;
        };
    }

    /** Says nothing until the peer leaves or {@code released} turns true, then resets the connection. */
    public static Answer hang(BooleanSupplier released) {
        return (wire, staysOpen) -> {
            wire.waitInSilence(released);
            wire.cut();
            return false;
        };
    }
}
