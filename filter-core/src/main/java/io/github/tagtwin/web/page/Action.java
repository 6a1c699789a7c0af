package io.github.tagtwin.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do on the page. */
public enum Action {
    /** Puts an event that lies aside at the end of the queue. */
    SEND_AGAIN("[0-9]{1,18}"),
    /** Forgets an event that lies aside. */
    DELETE("[0-9]{1,18}"),
    /** Puts all that lie aside for a reason, or all of them, at the end of the queue. */
    SEND_ALL_AGAIN("[a-z-]{0,40}"),
    /** Forgets all that lie aside for a reason, or all of them. */
    DELETE_ALL("[a-z-]{0,40}"),
    /** Switches TagTwin on or off until the next start. */
    ACTIVE("on|off"),
    /** Lets in another share of visitors until the next start. */
    SHARE("100|[1-9]?[0-9]"),
    /** Goes back to what the settings say of switch and share. */
    AS_SET("");

    private final String arguments;

    Action(String arguments) {
        this.arguments = arguments;
    }

    /** The one of a name. */
    public static Optional<Action> named(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }

    /** Its name in forms and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can be done with this argument. */
    public boolean takes(String argument) {
        return argument.matches(arguments);
    }
}
