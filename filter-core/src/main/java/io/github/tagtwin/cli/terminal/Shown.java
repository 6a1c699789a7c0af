package io.github.tagtwin.cli.terminal;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** How things are shown that mustn't, or needn't, be shown whole. */
public final class Shown {
    private static final int BEGINNING = 6;
    private static final Pattern HASH = Pattern.compile("\\b([0-9a-f]{" + BEGINNING + "})[0-9a-f]{58}\\b");

    private Shown() {}

    /** A text in which no SHA-256 stands whole. */
    public static String withoutHashes(String text) {
        return HASH.matcher(text).replaceAll("$1...");
    }

    /** A length of time in its largest unit: {@code 3 days}, {@code 40 minutes}. */
    public static String roughly(Duration time) {
        if (time.toDays() > 1) {
            return counted(time.toDays(), "day");
        }
        if (time.toHours() > 1) {
            return counted(time.toHours(), "hour");
        }
        return time.toMinutes() > 1
                ? counted(time.toMinutes(), "minute")
                : counted(Math.max(0, time.toSeconds()), "second");
    }

    /** A number as people read it: {@code 12,345}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A text in a column of this width. */
    public static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    /** {@code 1 event}, {@code 2 events}. */
    public static String counted(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
