package io.github.tagtwin.demo;

/** Why there is no demo, in one line for whoever asked for it. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }

    static CannotStart portTaken(int port, Throwable cause) {
        return new CannotStart(
                "Port " + port
                        + " is taken: end what listens there, or choose another pair of ports, such as 9080 and 9081,"
                        + " with -D" + Options.PORT + "=9080",
                cause);
    }
}
