package io.github.tagtwin.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A country in which people know each other by LINE, and how they write phone numbers at home: behind a zero. */
enum Country {
    TW("886", "9\\d{8}", "[2-8]\\d{7,8}|70\\d{8}|7010\\d{7}"),
    JP("81", "[26-9]0\\d{8}", "50\\d{8}|[1-9]\\d{8}"),
    TH("66", "([689]\\d|14)\\d{7}", "[1-7]\\d{7}");

    private final String code;
    private final Pattern mobile;
    private final Pattern any;

    Country(String code, String mobile, String others) {
        this.code = code;
        this.mobile = Pattern.compile(mobile);
        this.any = Pattern.compile(mobile + "|" + others);
    }

    /** The country of that name, of two letters; empty where it isn't one of ours. */
    static Optional<Country> named(@Nullable String name) {
        String capitals = name == null ? "" : name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(country -> country.name().equals(capitals))
                .findFirst();
    }

    /** The calling code, without a plus. */
    String code() {
        return code;
    }

    /** Whether digits without zero and code are a number here. */
    boolean has(String digits) {
        return any.matcher(digits).matches();
    }

    /** The same for mobile numbers alone, which are known even where the zero got lost. */
    boolean hasMobile(String digits) {
        return mobile.matcher(digits).matches();
    }
}
