package io.github.tagtwin.event;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings phone numbers as people write them into E.164, {@code +886910000000}, which LINE takes the hash of. */
final class PhoneNumber {
    private static final int LONGEST = 64;
    private static final Pattern ORNAMENT = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212\\u30FC\\u30FB().・/]+");
    // Written by many behind the country, dialled by nobody.
    private static final Pattern SILENT_ZERO = Pattern.compile("\\(0\\)");
    private static final Pattern WITH_COUNTRY = Pattern.compile("[1-9]\\d{6,14}");
    private static final Pattern NORTH_AMERICAN = Pattern.compile("1[2-9]\\d{9}");

    private PhoneNumber() {}

    /** The number in E.164; empty where it can't be known, as without a country. */
    static Optional<String> e164(String written, @Nullable Country home) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        String digits = digits(plain);
        if (digits.startsWith("+") || digits.startsWith("00")) {
            String named = digits(SILENT_ZERO.matcher(plain).replaceAll(""));
            return abroad(named.substring(named.startsWith("+") ? 1 : 2));
        }
        Optional<String> here = home == null ? Optional.empty() : atHome(digits, home);
        return here.or(() -> withoutPlus(digits));
    }

    // Ornaments go, and every script's digits become ours.
    private static String digits(String text) {
        String bare = ORNAMENT.matcher(text).replaceAll("");
        StringBuilder digits = new StringBuilder(bare.length());
        bare.codePoints()
                .forEach(letter ->
                        digits.appendCodePoint(Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
        return digits.toString();
    }

    private static Optional<String> abroad(String digits) {
        Optional<Country> country = Arrays.stream(Country.values())
                .filter(known -> digits.startsWith(known.code()))
                .findFirst();
        if (country.isPresent()) {
            String rest = digits.substring(country.get().code().length());
            return in(country.get(), rest.startsWith("0") ? rest.substring(1) : rest);
        }
        Pattern form = digits.startsWith("1") ? NORTH_AMERICAN : WITH_COUNTRY;
        return form.matcher(digits).matches() ? Optional.of("+" + digits) : Optional.empty();
    }

    private static Optional<String> in(Country country, String digits) {
        return country.has(digits) ? Optional.of("+" + country.code() + digits) : Optional.empty();
    }

    // A spreadsheet loses the zero.
    private static Optional<String> atHome(String digits, Country home) {
        if (digits.startsWith("0")) {
            return in(home, digits.substring(1));
        }
        return home.hasMobile(digits) ? in(home, digits) : Optional.empty();
    }

    // Or the plus.
    private static Optional<String> withoutPlus(String digits) {
        return Arrays.stream(Country.values())
                .filter(country -> digits.startsWith(country.code()))
                .filter(country ->
                        country.hasMobile(digits.substring(country.code().length())))
                .map(country -> "+" + digits)
                .findFirst();
    }
}
