package io.github.tagtwin.cli.terminal;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads lengths of time as the settings spell them: {@code 30s}, {@code 10m}, {@code 24h}, {@code 30d}. */
public final class TimeSpan implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smhd])");

    @Override
    public Duration convert(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new TypeConversionException("'" + text + "' is no length of time: 30s, 10m, 24h, 30d");
        }
        String designator =
                parts.group(2).equals("d") ? "P%sD" : "PT%s" + parts.group(2).toUpperCase(Locale.ROOT);
        return Duration.parse(String.format(designator, parts.group(1)));
    }
}
