package io.github.tagtwin.contracts;

import java.util.HashMap;
import java.util.Map;

/** The rules of a shop that has the templates of {@code rules}. */
final class ShopRules {
    private ShopRules() {}

    /** By their settings; a new map, which may be changed. */
    static Map<String, String> all() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "rule.order.path", "/rules/thanks.jsp",
                "rule.order.event", "Purchase",
                "rule.order.key", "${requestScope.order.id}",
                "rule.order.value", "${order.total}",
                "rule.order.currency", "TWD",
                "rule.order.items", "${order.lines.stream().map(code -> code.toUpperCase()).toList()}"));
        settings.putAll(rule("bare", "regex:/rules/(bare|tag|fails)[.]jsp", "Purchase", "${param.order}"));
        settings.putAll(rule("late", "/rules/late.jsp", "GenerateLead", "${late}"));
        settings.putAll(rule("session", "/rules/late.jsp", "CompleteRegistration", "${sessionScope.order.id}"));
        settings.putAll(rule("broken", "/rules/bare.jsp", "Purchase", "${param.order.nothingOfThisName}"));
        settings.put("rule.broken.when", "${param.order == 'broken'}");
        settings.putAll(rule("place", "/rules/place.jsp", "Purchase", "${sessionScope.placed}"));
        settings.put("rule.place.status", "302");
        settings.putAll(rule("cart", "/cart", "AddToCart", "${param.none}"));
        settings.putAll(Map.of("rule.cart.method", "POST", "rule.cart.status", "302", "rule.cart.without-key", "send"));
        settings.putAll(Map.of(
                "rule.look.path", "/rules/begin.jsp",
                "rule.look.event", "ViewItemDetail",
                "rule.look.without-key", "send"));
        return settings;
    }

    private static Map<String, String> rule(String name, String path, String event, String key) {
        return Map.of(
                "rule." + name + ".path", path,
                "rule." + name + ".event", event,
                "rule." + name + ".key", key,
                "rule." + name + ".value", "1280",
                "rule." + name + ".currency", "TWD");
    }
}
