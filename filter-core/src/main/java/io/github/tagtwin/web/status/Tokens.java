package io.github.tagtwin.web.status;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries to show that this page sent it: a hash, under a secret of this start, of what a cookie holds that no
 * other site sends along or reads. Begins no session. Thread-safe.
 */
final class Tokens {
    static final String COOKIE = "tagtwin_status";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec secret = new SecretKeySpec(bytes(32), ALGORITHM);

    /**
     * The token of who asks, who is given the cookie where there is none yet.
     *
     * @param secure whether the browser's connection is
     */
    String of(HttpServletRequest request, HttpServletResponse response, boolean secure) {
        return token(cookie(request).orElseGet(() -> give(response, secure)));
    }

    /** Whether a form's token is that of who sends it. */
    boolean isGood(@Nullable String token, HttpServletRequest request) {
        return token != null
                && cookie(request)
                        .filter(value -> MessageDigest.isEqual(ascii(token(value)), ascii(token)))
                        .isPresent();
    }

    // Without a path the browser takes the page's own folder, as it is before any proxy.
    private String give(HttpServletResponse response, boolean secure) {
        String value = text(bytes(16));
        response.addHeader(
                "Set-Cookie", COOKIE + "=" + value + "; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : ""));
        return value;
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        return Arrays.stream(all == null ? new Cookie[0] : all)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value != null && FORM.matcher(value).matches())
                .findFirst();
    }

    private String token(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return text(mac.doFinal(ascii(value)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
