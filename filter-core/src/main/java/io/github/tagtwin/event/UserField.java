package io.github.tagtwin.event;

import java.util.regex.Pattern;

/** The fields of LINE's {@code user} table, each with its pattern. */
public enum UserField {
    LINE_UID("line_uid", "U[0-9a-f]{32}", true),
    CLICK_ID("click_id", "[a-zA-Z0-9_-]{1,512}", true),
    /** SHA-256 of the E.164 number. */
    PHONE("phone", "[0-9a-f]{64}", true),
    /** SHA-256 of the trimmed, lower-cased address. */
    EMAIL("email", "[0-9a-f]{64}", true),
    IFA("ifa", "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", true),
    /** The cookie {@code __lt__cid}; matches only once LINE has mapped it. */
    BROWSER_ID("browser_id", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", false),
    /** The shop's own user key; matches only once LINE has mapped it. */
    EXTERNAL_ID("external_id", "[0-9a-zA-Z_-]{1,512}", false);

    private final String lineName;
    private final Pattern pattern;
    private final boolean matches;

    UserField(String lineName, String pattern, boolean matches) {
        this.lineName = lineName;
        this.pattern = Pattern.compile(pattern);
        this.matches = matches;
    }

    /** The field's name as LINE writes it. */
    public String lineName() {
        return lineName;
    }

    /** Whether LINE can find a user by this field alone, without an earlier mapping. */
    public boolean matches() {
        return matches;
    }

    /** Whether LINE would take the value. The click id's upper bound is ours: LINE states none. */
    public boolean accepts(String value) {
        return pattern.matcher(value).matches();
    }
}
