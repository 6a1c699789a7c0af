package io.github.tagtwin.standin;

import java.util.concurrent.CountDownLatch;

/** Runs a {@link LineStandIn} by itself until the process ends: {@code Main [port] [lineTagId=token …]}. */
public final class Main {

    private static final String DEFAULT_PORT = "8090";

    private Main() {}

    /**
     * Starts on the port, {@value #DEFAULT_PORT} by default, and with the tokens named.
     *
     * @throws IllegalArgumentException where an argument has another form
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String... arguments) throws InterruptedException {
        try (LineStandIn line = started(arguments)) {
            System.out.println("What LINE counts: " + line.uri() + "/line/");
            new CountDownLatch(1).await();
        }
    }

    private static LineStandIn started(String... arguments) {
        LineStandIn.Builder builder = LineStandIn.builder();
        for (int i = 1; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a token is given as lineTagId=token");
            }
            builder.withToken(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
        }
        return builder.start(Integer.parseInt(arguments.length == 0 ? DEFAULT_PORT : arguments[0]));
    }
}
