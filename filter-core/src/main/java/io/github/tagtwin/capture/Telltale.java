package io.github.tagtwin.capture;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows by name or by value what may lead to a person: e-mail addresses, phone numbers, tokens, ids of sessions. */
final class Telltale {
    private static final List<String> PARTS =
            List.of("email", "phone", "token", "session", "passw", "secret", "msisdn", "apikey", "jwt", "csrf", "xsrf");
    private static final Set<String> WORDS = Set.of(
            "mail",
            "tel",
            "mobile",
            "cell",
            "sid",
            "sess",
            "phpsessid",
            "auth",
            "otp",
            "pwd",
            "pin",
            "sig",
            "signature");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern DIVIDER = Pattern.compile("[?&;#]");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@/?&=]@[\\p{L}\\p{N}]");
    private static final Pattern PHONE_ORNAMENT = Pattern.compile("[\\s().・/ー\\p{Pd}]+|(?<=.)\\+");
    // With a + or 00 before the country; as dialled at home; from Taiwan, Japan or Thailand without the +.
    private static final Pattern PHONE =
            Pattern.compile("(\\+|00)[1-9]\\d{7,14}|0\\d{8,10}|886[2-9]\\d{7,8}|81[1-9]\\d{8,9}|66[2-9]\\d{7,8}");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DIVIDERS = Pattern.compile("[^a-zA-Z0-9_]+");
    private static final Pattern NUMBER_TO_BASE_16 = Pattern.compile("[0-9a-f]{32,}|[0-9A-F]{32,}");
    private static final int RANDOM_WITH_DIGITS = 20;
    private static final int RANDOM_WITHOUT_DIGITS = 32;
    private static final int DEEPEST = 3;

    private Telltale() {}

    /** Whether a query's parameter, {@code name=value}, may lead to a person. */
    static boolean isIn(String parameter) {
        return isIn(PercentCode.decoded(parameter, DEEPEST), DEEPEST);
    }

    /** Whether what stands between two slashes of a path is an e-mail address, a UUID or a token; a page's name may hold more. */
    static boolean isSegment(String segment) {
        String plain = Normalizer.normalize(PercentCode.decoded(segment, DEEPEST), Normalizer.Form.NFKC);
        return EMAIL.matcher(plain).find()
                || UUID.matcher(plain).find()
                || DIVIDERS.splitAsStream(plain).anyMatch(Telltale::isToken);
    }

    // Capitals, small letters and digits mixed, or a long number to the base of 16: no page's name.
    private static boolean isToken(String run) {
        boolean mixed = run.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z')
                && run.chars().anyMatch(letter -> letter >= 'A' && letter <= 'Z')
                && run.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
        return (mixed && run.length() >= RANDOM_WITH_DIGITS)
                || NUMBER_TO_BASE_16.matcher(run).matches();
    }

    private static boolean isIn(String parameter, int depth) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return isPersonal(parameter);
        }
        String name = parameter.substring(0, equals);
        String value = parameter.substring(equals + 1);
        return isTelling(name) || isPersonal(name) || isPersonal(value) || holdsAnother(value, depth);
    }

    // An address within an address has parameters of its own.
    private static boolean holdsAnother(String value, int depth) {
        return depth > 0
                && value.indexOf('=') >= 0
                && Arrays.stream(DIVIDER.split(value)).anyMatch(inner -> isIn(inner, depth - 1));
    }

    private static boolean isTelling(String name) {
        String joined = BETWEEN_WORDS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        return PARTS.stream().anyMatch(joined::contains)
                || BETWEEN_WORDS.splitAsStream(name).anyMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isPersonal(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        return EMAIL.matcher(plain).find()
                || PHONE.matcher(PHONE_ORNAMENT.matcher(plain).replaceAll("")).matches()
                || UUID.matcher(plain).find()
                || looksRandom(plain);
    }

    // Words of a language come with dividers, numbers without letters: what has neither was drawn by lot.
    private static boolean looksRandom(String text) {
        int length = 0;
        int digits = 0;
        int capitals = 0;
        for (int at = 0; at <= text.length(); at++) {
            char letter = at == text.length() ? ' ' : text.charAt(at);
            boolean digit = letter >= '0' && letter <= '9';
            boolean capital = letter >= 'A' && letter <= 'Z';
            if (digit || capital || (letter >= 'a' && letter <= 'z')) {
                length++;
                digits += digit ? 1 : 0;
                capitals += capital ? 1 : 0;
            } else if (isRandom(length, digits, capitals)) {
                return true;
            } else {
                length = digits = capitals = 0;
            }
        }
        return false;
    }

    private static boolean isRandom(int length, int digits, int capitals) {
        boolean mixed = digits > 0 && digits < length;
        boolean mixedCase = capitals > 0 && capitals < length;
        return (length >= RANDOM_WITH_DIGITS && mixed) || (length >= RANDOM_WITHOUT_DIGITS && mixedCase);
    }
}
