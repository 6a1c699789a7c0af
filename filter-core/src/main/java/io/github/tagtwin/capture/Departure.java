package io.github.tagtwin.capture;

import java.util.List;
import java.util.function.Function;

/** A redirect to a page that will be known again. */
public final class Departure {
    private final Function<Handover, List<String>> cookies;

    Departure(Function<Handover, List<String>> cookies) {
        this.cookies = cookies;
    }

    /** The cookies that carry something there. */
    public List<String> with(Handover handover) {
        return cookies.apply(handover);
    }
}
