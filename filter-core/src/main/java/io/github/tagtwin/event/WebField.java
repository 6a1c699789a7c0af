package io.github.tagtwin.event;

import io.github.tagtwin.settings.IpAddress;
import java.util.regex.Pattern;

/** The fields of LINE's {@code web} table, each with its rule. */
public enum WebField {
    /** At most 2048 characters. */
    URL("url", 2048, "https?://[^\\p{Cc}\\p{Z}]+"),
    /** At most 2048 characters. */
    REFERRER("referrer", 2048, "[^\\p{Cc}\\p{Z}]+"),
    /** At most 1024 characters. */
    TITLE("title", 1024, "(?s).+"),
    /** LINE knows no limit; ours is 2048 characters. */
    USER_AGENT("user_agent", 2048, "\\P{Cc}+"),
    /** IPv4 with dots, or IPv6 without a zone. */
    IP_ADDRESS("ip_address", 45, ".+") {
        @Override
        public boolean accepts(String value) {
            return IpAddress.of(value).isPresent();
        }
    };

    private final String lineName;
    private final int longest;
    private final Pattern form;

    WebField(String lineName, int longest, String form) {
        this.lineName = lineName;
        this.longest = longest;
        this.form = Pattern.compile(form);
    }

    /** The field's name as LINE writes it. */
    public String lineName() {
        return lineName;
    }

    /** Whether LINE would take the value; an empty one it never does. */
    public boolean accepts(String value) {
        return value.length() <= longest && form.matcher(value).matches();
    }
}
