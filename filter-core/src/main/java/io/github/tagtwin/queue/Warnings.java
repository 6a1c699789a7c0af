package io.github.tagtwin.queue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Warnings for the log, at most one a minute for each reason; the next one tells how many were left out. A warning never
 * holds a token, an event or anything of a person.
 *
 * <p>Thread-safe. A log may be slow: on a request's thread only with one that writes later.
 */
public final class Warnings {
    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final System.Logger log;
    private final Time time;
    private final Map<String, Last> byReason = new ConcurrentHashMap<>();

    private Warnings(System.Logger log, Time time) {
        this.log = log;
        this.time = time;
    }

    /** Warnings for a log. */
    public static Warnings to(System.Logger log, Time time) {
        return new Warnings(log, time);
    }

    /**
     * Warns, unless this reason was warned of within the last minute.
     *
     * @param reason of a closed list
     */
    public void warn(String reason, String message) {
        warn(reason, message, null);
    }

    /** {@link #warn(String, String)} with what caused it. */
    public void warn(String reason, String message, @Nullable Throwable cause) {
        long now = time.nanos();
        Last last = byReason.compute(reason, (key, before) -> before == null ? new Last(now) : before.next(now));
        if (last.silenced == 0) {
            log.log(System.Logger.Level.WARNING, message + last.leftOut(), cause);
        }
    }

    /** Says something that is good to know, each time. */
    public void tell(String message) {
        log.log(System.Logger.Level.INFO, message);
    }

    /** Says something each time, for what can't happen often. */
    void tell(System.Logger.Level level, String message, Throwable cause) {
        log.log(level, message, cause);
    }

    /** The latest warning of a reason, and how many were left out before and since. */
    private static final class Last {
        private final long at;
        private final long before;
        private final long silenced;

        Last(long at) {
            this(at, 0, 0);
        }

        private Last(long at, long before, long silenced) {
            this.at = at;
            this.before = before;
            this.silenced = silenced;
        }

        Last next(long now) {
            return now - at < QUIET ? new Last(at, before, silenced + 1) : new Last(now, silenced, 0);
        }

        String leftOut() {
            return before == 0 ? "" : " (and " + before + " more times since the last warning)";
        }
    }
}
