package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.Map;

/** The capability of an {@link EventStore} to keep what was counted by the day, a page for each. */
public interface DayPages {
    /** All pages, by days since 1970-01-01. */
    Map<Long, byte[]> all() throws IOException;

    /** Keeps pages in the place of earlier ones of the same days, and forgets those of days before {@code first}. */
    void keep(Map<Long, byte[]> pages, long first) throws IOException;
}
