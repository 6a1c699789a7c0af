package io.github.tagtwin.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalises personal data as LINE asks, and hashes it on the spot. What already is a SHA-256 in hexadecimal is taken as
 * it is, lower-cased; but not that of nothing, which a shop sends for whom it doesn't know.
 */
public final class PersonalData {
    private static final int LONGEST_EMAIL = 512;
    private static final Pattern HASHED = Pattern.compile("[0-9a-fA-F]{64}");
    private static final String HASH_OF_NOTHING = sha256("");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Z}\\p{Cntrl}]+@[^@\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';

    private PersonalData() {}

    /**
     * The hash of a trimmed, lower-cased address; null where it isn't an address. Full-width letters, as East Asian keyboards
     * leave them, become those that every address has.
     */
    public static @Nullable String email(@Nullable String address) {
        if (address == null || address.length() > LONGEST_EMAIL) {
            return null;
        }
        String plain = AROUND.matcher(halfWidth(address)).replaceAll("").toLowerCase(Locale.ROOT);
        return hashed(plain).orElseGet(() -> EMAIL.matcher(plain).matches() ? sha256(plain) : null);
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
        return number == null ? null : phone(number, Country.named(country).orElse(null));
    }

    /** The hashes of a number that doesn't name its country, by each in which it is one. */
    public static Map<String, String> phoneByCountry(@Nullable String number) {
        Map<String, String> hashes = new TreeMap<>();
        Arrays.stream(Country.values()).forEach(country -> {
            String hash = number == null ? null : phone(number, country);
            if (hash != null) {
                hashes.put(country.name(), hash);
            }
        });
        return hashes;
    }

    private static @Nullable String phone(String number, @Nullable Country country) {
        return hashed(number.strip()).orElseGet(() -> PhoneNumber.e164(number, country)
                .map(PersonalData::sha256)
                .orElse(null));
    }

    private static Optional<String> hashed(String text) {
        return Optional.of(text)
                .filter(found -> HASHED.matcher(found).matches())
                .map(found -> found.toLowerCase(Locale.ROOT))
                .filter(found -> !found.equals(HASH_OF_NOTHING));
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars()
                .forEach(letter -> half.append((char)
                        (letter >= FULL_WIDTH_FIRST && letter <= FULL_WIDTH_LAST
                                ? letter - FULL_WIDTH_FIRST + '!'
                                : letter)));
        return half.toString();
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
