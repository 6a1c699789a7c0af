package io.github.tagtwin.standin.api;

/** The table {@code user}. */
final class UserRules {

    private static final Rule SHA_256 = Rule.matching("[0-9a-f]{64}");
    private static final Rule UUID = Rule.matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private UserRules() {}

    /** Runs the rules; {@code hasChannel} says whether the request carries the channel id that LINE User IDs belong to. */
    static void check(Fields user, boolean hasChannel) throws InvalidEvent {
        user.demand(!user.isEmpty(), "needs at least one field")
                .optional("line_uid", Rule.matching("U[0-9a-f]{32}"))
                .demand(hasChannel || !user.has("line_uid"), "line_uid needs the header X-Line-ChannelID")
                .optional("click_id", Rule.matching("[a-zA-Z0-9_-]+"))
                .optional("phone", SHA_256)
                .optional("email", SHA_256)
                .optional("ifa", UUID)
                .optional("browser_id", UUID)
                .optional("external_id", Rule.matching("[0-9a-zA-Z_-]{1,512}"))
                .nothingElse();
    }

    /** Whether a field came that LINE can match by itself. */
    static boolean canMatch(Fields user) {
        return user.hasAnyOf("line_uid", "click_id", "phone", "email", "ifa");
    }
}
