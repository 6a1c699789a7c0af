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

/** What may be set, in words, and how a text becomes a value. Immutable. */
final class Form<T> {
    private static final String NONE = "none";
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(KB|MB|GB)");
    private static final int KILO_BITS = 10;

    private final String allowed;
    private final Function<String, T> parser;

    private Form(String allowed, Function<String, T> parser) {
        this.allowed = allowed;
        this.parser = parser;
    }

    /** A text that matches the pattern, or is empty. */
    static Form<String> text(String pattern, String allowed) {
        return new Form<>(allowed, checked(pattern));
    }

    static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        return new Form<>(words(type), text -> constant(type, text));
    }

    static Form<Integer> number(int least, int most) {
        return new Form<>(least + " to " + most, text -> within(Integer.valueOf(text), least, most));
    }

    static Form<Duration> duration(String least, String most) {
        return new Form<>(
                least + " to " + most + " (ms, s, m, h, d)",
                text -> within(duration(text), duration(least), duration(most)));
    }

    /** Bytes, as {@code 64KB}, {@code 512MB} or {@code 2GB}: by 1024. */
    static Form<Long> size(String least, String most) {
        return new Form<>(least + " to " + most + " (KB, MB, GB)", text -> within(size(text), size(least), size(most)));
    }

    static Form<URI> address() {
        return new Form<>("an address: https://host, http://host:port", Form::address);
    }

    /** Texts by comma or line break, each of which matches the pattern. */
    static Form<Set<String>> list(String pattern, String allowed) {
        Function<String, String> check = checked(pattern);
        return new Form<>(
                allowed, text -> texts(text).stream().map(check).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Internet addresses and ranges of them. */
    static Form<AddressRanges> addresses() {
        return new Form<>(
                "internet addresses and ranges: 10.0.0.0/8, 192.0.2.7, 2001:db8::/32",
                text -> AddressRanges.of(texts(text)));
    }

    /** The same, or a word for no address at all, since a blank text counts as not set. */
    static Form<AddressRanges> addressesOrNone() {
        Form<AddressRanges> some = addresses();
        return new Form<>(
                some.allowed + ", or " + NONE,
                text -> text.equals(NONE) ? AddressRanges.of(List.of()) : some.parse(text));
    }

    /** What may be set, in words. */
    String allowed() {
        return allowed;
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException if it isn't allowed
     */
    T parse(String text) {
        return parser.apply(text);
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

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Form::word).collect(Collectors.joining(", "));
    }

    /** A choice as it is written. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
