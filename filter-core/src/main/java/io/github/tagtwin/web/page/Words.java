package io.github.tagtwin.web.page;

import io.github.tagtwin.web.html.Element;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How things are said to one reader: texts, numbers, and times of the server's zone. For one thread. */
final class Words {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private final Language language;
    private final ZoneId zone;
    private final Texts texts;
    private final NumberFormat counts;
    private final NumberFormat percents;

    Words(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.texts = Texts.in(language);
        this.counts = NumberFormat.getIntegerInstance(language.locale());
        this.percents = NumberFormat.getPercentInstance(language.locale());
        this.percents.setMaximumFractionDigits(1);
    }

    Language language() {
        return language;
    }

    /** A text with its values; there must be one. */
    String text(String key, String... values) {
        return texts.get(key, values);
    }

    /** What a word of a closed list means; the word itself where nobody has told yet. */
    String meaning(String list, String word) {
        return texts.find(list + "." + word).orElse(word);
    }

    /** An element with a text. */
    Element element(String name, String key, String... values) {
        return Element.of(name).text(text(key, values));
    }

    String count(long number) {
        return counts.format(number);
    }

    /**
     * A share as a percentage.
     *
     * @param share 0 to 1
     */
    String percent(double share) {
        return percents.format(share);
    }

    /** A moment, to the second. */
    Element time(Instant moment) {
        return time(moment, MOMENT);
    }

    Element time(Instant moment, DateTimeFormatter form) {
        return Element.of("time").with("datetime", moment.toString()).text(written(moment, form));
    }

    String written(Instant moment, DateTimeFormatter form) {
        return form.withZone(zone).format(moment);
    }

    /** The zone, and how far it was from UTC at a moment. */
    String zone(Instant moment) {
        return zone.getId() + " (UTC" + written(moment, OFFSET) + ")";
    }

    /** How long something took, in the two largest units at most. */
    String duration(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return text("duration.seconds", count(seconds));
        }
        if (seconds < 3600) {
            return text("duration.minutes", count(seconds / 60), count(seconds % 60));
        }
        if (seconds < 86_400) {
            return text("duration.hours", count(seconds / 3600), count(seconds % 3600 / 60));
        }
        return text("duration.days", count(seconds / 86_400), count(seconds % 86_400 / 3600));
    }
}
