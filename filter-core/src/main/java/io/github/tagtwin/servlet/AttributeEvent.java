package io.github.tagtwin.servlet;

import jakarta.servlet.ServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Event data that the shop's code leaves in request attributes, under the names of LINE's server-side tag, without knowing
 * of us. For one thread at a time.
 */
final class AttributeEvent {
    private static final String NAME = "x-line-event-name";
    private static final Set<String> OTHERS =
            Set.of("user_data", "page_title", "page_location", "page_referrer", "ip_override", "user_agent");

    private final ServletRequest request;
    private boolean taken;

    AttributeEvent(ServletRequest request) {
        this.request = request;
    }

    /** What is there, once; nothing as long as it has no name for LINE. */
    Optional<Map<String, Object>> take() {
        if (taken || request.getAttribute(NAME) == null) {
            return Optional.empty();
        }
        taken = true;
        Map<String, Object> data = new HashMap<>();
        Collections.list(request.getAttributeNames()).stream()
                .filter(AttributeEvent::isOurs)
                .forEach(name -> data.put(name, request.getAttribute(name)));
        return Optional.of(data);
    }

    private static boolean isOurs(String name) {
        return name.startsWith("x-line-") || name.startsWith("user_data.") || OTHERS.contains(name);
    }
}
