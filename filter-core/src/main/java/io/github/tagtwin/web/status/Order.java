package io.github.tagtwin.web.status;

import io.github.tagtwin.web.page.Action;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a form asks for. Immutable. */
final class Order {
    private final Action action;
    private final String argument;

    private Order(Action action, String argument) {
        this.action = action;
        this.argument = argument;
    }

    /** What the form in a request asks for; empty where that is nothing which can be done. */
    static Optional<Order> of(HttpServletRequest request) {
        String asked = request.getParameter("do");
        String[] parts = asked == null ? new String[] {""} : asked.split(":", 2);
        return Action.named(parts[0])
                .map(action -> new Order(action, argument(action, parts, request)))
                .filter(order -> order.action.takes(order.argument));
    }

    // A share is filled in, all else stands on the button.
    private static String argument(Action action, String[] parts, HttpServletRequest request) {
        if (action == Action.SHARE) {
            return String.valueOf(request.getParameter("share")).strip();
        }
        return parts.length < 2 ? "" : parts[1];
    }

    Action action() {
        return action;
    }

    String argument() {
        return argument;
    }
}
