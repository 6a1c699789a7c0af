package io.github.tagtwin.standin.api;

/** The table {@code web}. */
final class WebRules {

    private static final int MAX_ADDRESS = 2048;

    private WebRules() {}

    static void check(Fields web) throws InvalidEvent {
        web.optional("url", Rule.text("http(s)://… of at most " + MAX_ADDRESS + " characters", WebRules::isAddress))
                .optional("referrer", Rule.textUpTo(MAX_ADDRESS))
                .optional("title", Rule.textUpTo(1024))
                .optional("user_agent", Rule.textUpTo(Integer.MAX_VALUE))
                .optional("ip_address", Rule.text("an IPv4 or IPv6 address", IpAddress::isValid))
                .nothingElse();
    }

    private static boolean isAddress(String text) {
        return text.length() <= MAX_ADDRESS && text.matches("https?://\\S+");
    }
}
