package io.github.tagtwin.servlet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is a person's or secret, planted to see where it comes out. */
final class CanaryValues {
    static final String TOKEN = "canary-token-7f3e";
    static final String EMAIL = "canary.bird@example.com";
    static final String PHONE = "+886912345678";
    static final String LINE_UID = "Ucafebabe0123456789abcdefcafebabe";
    static final String EXTERNAL_ID = "canary_member_4711";
    static final String CLICK = "canaryClickId0123456789";
    static final String ADDRESS = "203.0.113.77";
    static final String SECRET = "canary-secret-of-keys";

    private CanaryValues() {}

    /** All of them, raw and hashed. */
    static List<String> all() {
        return Stream.of(TOKEN, EMAIL, PHONE, LINE_UID, EXTERNAL_ID, CLICK, ADDRESS, SECRET)
                .flatMap(value -> Stream.of(value, hashed(value)))
                .collect(Collectors.toList());
    }

    private static String hashed(String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
