package io.github.tagtwin.faults;

import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The stand-in for LINE in a process of its own: takes a port and the file in which its count outlives it. */
final class LineProgram {
    static final String READY = "LINE is at port ";

    private LineProgram() {}

    public static void main(String... arguments) throws InterruptedException {
        LineStandIn line = Line.start(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        System.out.println(READY + line.port());
        new CountDownLatch(1).await();
    }
}
