package io.github.tagtwin.standin.api;

/** Why a request is answered 400. The message names place and rule, never the value found: it may be somebody's data. */
final class InvalidEvent extends Exception {

    private static final long serialVersionUID = 1;

    InvalidEvent(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
