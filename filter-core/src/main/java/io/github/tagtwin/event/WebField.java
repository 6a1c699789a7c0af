package io.github.tagtwin.event;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The fields of LINE's {@code web} table, each with its rule. */
public enum WebField {
    /** At most 2048 characters. */
    URL("url", 2048, "https?://\\S+"),
    /** At most 2048 characters. */
    REFERRER("referrer", 2048, ".+"),
    /** At most 1024 characters. */
    TITLE("title", 1024, "(?s).+"),
    /** LINE knows no limit; ours is 2048 characters. */
    USER_AGENT("user_agent", 2048, ".+"),
    /** IPv4 with dots, or IPv6 without a zone. */
    IP_ADDRESS("ip_address", 45, WebField.OCTET + "(\\." + WebField.OCTET + "){3}|(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*") {
        // A text with a colon, or of four octets, is parsed and never looked up by name.
        @Override
        public boolean accepts(String value) {
            try {
                return super.accepts(value) && InetAddress.getByName(value) != null;
            } catch (UnknownHostException malformed) {
                return false;
            }
        }
    };

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

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
