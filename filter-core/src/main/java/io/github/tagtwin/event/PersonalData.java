package io.github.tagtwin.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalises personal data as LINE asks, and hashes it on the spot. What already is a SHA-256 in hexadecimal is taken as
 * it is, lower-cased.
 */
public final class PersonalData {
    private static final Pattern HASHED = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern PHONE_ORNAMENT = Pattern.compile("[\\s\\-‐-―−ー().・/]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    // Written by many after the calling code, dialled by nobody.
    private static final Pattern TRUNK_ZERO = Pattern.compile("^(\\+(886|81|66))0");
    private static final Map<String, String> CALLING_CODES = Map.of("TW", "886", "JP", "81", "TH", "66");

    private PersonalData() {}

    /** The hash of a trimmed, lower-cased address; null where it isn't an address. */
    public static @Nullable String email(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String trimmed = address.strip().toLowerCase(Locale.ROOT);
        return HASHED.matcher(trimmed).matches() ? trimmed : hashedIf(EMAIL, trimmed);
    }

    /** The hash of an E.164 number; null where the number doesn't name its country. */
    public static @Nullable String phone(@Nullable String number) {
        return phone(number, "");
    }

    /**
     * The hash of a number in its E.164 form; null where it can't be brought into it.
     *
     * @param country {@code TW}, {@code JP} or {@code TH}, for numbers that don't name their own
     */
    public static @Nullable String phone(@Nullable String number, @Nullable String country) {
        if (number == null) {
            return null;
        }
        String plain = PHONE_ORNAMENT
                .matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll("");
        return HASHED.matcher(plain).matches()
                ? plain.toLowerCase(Locale.ROOT)
                : hashedIf(E164, international(plain, country));
    }

    private static String international(String plain, @Nullable String country) {
        if (plain.startsWith("00")) {
            return international("+" + plain.substring(2), country);
        }
        String code = country == null ? null : CALLING_CODES.get(country.toUpperCase(Locale.ROOT));
        return plain.startsWith("0") && code != null
                ? "+" + code + plain.substring(1)
                : TRUNK_ZERO.matcher(plain).replaceFirst("$1");
    }

    private static @Nullable String hashedIf(Pattern form, String text) {
        return form.matcher(text).matches() ? sha256(text) : null;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder(2 * hash.length);
            for (byte octet : hash) {
                hex.append(Character.forDigit(octet >> 4 & 0xF, 16)).append(Character.forDigit(octet & 0xF, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
