package io.github.tagtwin.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One option: its name, its default, and how a text becomes its value. */
final class Setting<T> {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(KB|MB|GB)");
    private static final int KILO_BITS = 10;

    private final String name;
    private final String byDefault;
    private final String allowed;
    private final boolean secret;
    private final boolean live;
    private final Function<String, T> parser;

    private Setting(String name, String byDefault, String allowed, boolean secret, Function<String, T> parser) {
        this(name, byDefault, allowed, secret, false, parser);
    }

    private Setting(
            String name, String byDefault, String allowed, boolean secret, boolean live, Function<String, T> parser) {
        this.name = name;
        this.byDefault = byDefault;
        this.allowed = allowed;
        this.secret = secret;
        this.live = live;
        this.parser = parser;
    }

    /** A text of the given form; empty where not set. */
    static Setting<String> text(String name, String form, String allowed) {
        return text(name, "", form, allowed);
    }

    /** A text of the given form. */
    static Setting<String> text(String name, String byDefault, String form, String allowed) {
        return new Setting<>(name, byDefault, allowed, false, checked(form));
    }

    /** A text that is never shown. */
    static Setting<String> secret(String name, String allowed) {
        return new Setting<>(name, "", allowed, true, checked("\\S+"));
    }

    static <E extends Enum<E>> Setting<E> choice(String name, E byDefault) {
        Class<E> type = byDefault.getDeclaringClass();
        String allowed = String.join(", ", names(type));
        return new Setting<>(name, word(byDefault), allowed, false, text -> constant(type, text));
    }

    static Setting<Integer> number(String name, int byDefault, int least, int most) {
        Function<String, Integer> parser = text -> within(Integer.valueOf(text), least, most);
        return new Setting<>(name, String.valueOf(byDefault), least + " to " + most, false, parser);
    }

    static Setting<Duration> duration(String name, String byDefault, String least, String most) {
        Function<String, Duration> parser = text -> within(duration(text), duration(least), duration(most));
        return new Setting<>(name, byDefault, least + " to " + most + " (ms, s, m, h, d)", false, parser);
    }

    /** Bytes, as {@code 64KB}, {@code 512MB} or {@code 2GB}: by 1024. */
    static Setting<Long> size(String name, String byDefault, String least, String most) {
        Function<String, Long> parser = text -> within(size(text), size(least), size(most));
        return new Setting<>(name, byDefault, least + " to " + most + " (KB, MB, GB)", false, parser);
    }

    static Setting<URI> address(String name, String byDefault) {
        return new Setting<>(name, byDefault, "an address: https://host, http://host:port", false, Setting::address);
    }

    /** Texts by comma or line break. */
    static Setting<Set<String>> list(String name, String byDefault, String allowed) {
        return new Setting<>(name, byDefault, allowed, false, Setting::texts);
    }

    /** Texts by comma or line break, each of the given form. */
    static Setting<Set<String>> list(String name, String byDefault, String form, String allowed) {
        Function<String, String> check = checked(form);
        return new Setting<>(name, byDefault, allowed, false, text -> texts(text).stream()
                .map(check)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Internet addresses and ranges of them. */
    static Setting<AddressRanges> addresses(String name) {
        String allowed = "internet addresses and ranges: 10.0.0.0/8, 192.0.2.7, 2001:db8::/32";
        return new Setting<>(name, "", allowed, false, text -> AddressRanges.of(texts(text)));
    }

    /** The same, looked at again while the application runs. */
    Setting<T> live() {
        return new Setting<>(name, byDefault, allowed, secret, true, parser);
    }

    String name() {
        return name;
    }

    String byDefault() {
        return byDefault;
    }

    /** Whether a change is taken up without a restart. */
    boolean isLive() {
        return live;
    }

    /** What may be set, in words. */
    String allowed() {
        return allowed;
    }

    /**
     * The value of a text.
     *
     * @throws SettingsException naming the setting, the text unless it is secret, and what is allowed
     */
    T parse(String text) {
        try {
            return parser.apply(text.strip());
        } catch (IllegalArgumentException impossible) {
            throw new SettingsException(name + " is " + shown(text) + "; allowed: " + allowed);
        }
    }

    /** The text as it may stand in a log. */
    String shown(String text) {
        return secret && !text.isEmpty() ? "***" : "'" + text + "'";
    }

    private static Function<String, String> checked(String form) {
        Pattern pattern = Pattern.compile(form);
        return text -> {
            if (!text.isEmpty() && !pattern.matcher(text).matches()) {
                throw new IllegalArgumentException();
            }
            return text;
        };
    }

    private static <C extends Comparable<C>> C within(C value, C least, C most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException();
        }
        long amount = Long.parseLong(matcher.group(1));
        switch (matcher.group(2)) {
            case "ms":
                return Duration.ofMillis(amount);
            case "s":
                return Duration.ofSeconds(amount);
            case "m":
                return Duration.ofMinutes(amount);
            case "h":
                return Duration.ofHours(amount);
            default:
                return Duration.ofDays(amount);
        }
    }

    private static Long size(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException();
        }
        int kilos = 1 + List.of("KB", "MB", "GB").indexOf(matcher.group(2));
        return Long.parseLong(matcher.group(1)) << (kilos * KILO_BITS);
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        boolean quoted = text.indexOf('\'') >= 0;
        if (!web
                || quoted
                || address.getHost() == null
                || address.getQuery() != null
                || address.getUserInfo() != null) {
            throw new IllegalArgumentException();
        }
        return address;
    }

    private static Set<String> texts(String text) {
        Set<String> texts = new LinkedHashSet<>();
        Arrays.stream(text.split("[,\\r\\n]")).map(String::strip).forEach(texts::add);
        texts.remove("");
        return texts;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static <E extends Enum<E>> String[] names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Setting::word).toArray(String[]::new);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
