package io.github.tagtwin.consent;

import io.github.tagtwin.capture.PercentCode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The cookie of a consent tool: yes where the pattern is found in its value, percent code or not, and no where it isn't. */
final class CookieSign implements Sign {
    private static final int LONGEST = 4096;

    private final String name;
    private final Pattern agreed;

    private CookieSign(String name, Pattern agreed) {
        this.name = name;
        this.agreed = agreed;
    }

    /**
     * A cookie.
     *
     * @param setting its name, {@code =}, and a regular expression
     * @throws IllegalArgumentException if the expression is none
     */
    static CookieSign of(String setting) {
        int equals = setting.indexOf('=');
        try {
            return new CookieSign(setting.substring(0, equals), Pattern.compile(setting.substring(equals + 1)));
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(
                    "consent-cookie is '" + setting + "', whose part behind the = is no regular expression: "
                            + broken.getDescription(),
                    broken);
        }
    }

    @Override
    public Answer read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Answer.NONE
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name) && cookie.getValue() != null)
                        .findFirst()
                        .map(cookie -> Answer.of(isAgreed(cookie.getValue())))
                        .orElse(Answer.NONE);
    }

    private boolean isAgreed(String value) {
        return value.length() <= LONGEST
                && (agreed.matcher(value).find()
                        || agreed.matcher(PercentCode.decoded(value, 1)).find());
    }
}
