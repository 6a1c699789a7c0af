package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.ConversionEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The conversions of a page as LINE Tag's calls take them: the first of each name, since under one key a second would
 * collapse, and none that LINE would refuse. What is printed has passed LINE's patterns, so that it can't leave its quotes.
 */
final class PrintedConversions {
    private final Map<String, Conversion> firsts;

    private PrintedConversions(Map<String, Conversion> firsts) {
        this.firsts = firsts;
    }

    static PrintedConversions of(Page page) {
        Map<String, Conversion> firsts = handed(page);
        for (RecordedConversion each : page.conversions()) {
            if (page.repeatsHanded(each)) {
                firsts.put(each.conversion().name(), each.conversion());
            } else if (each.isUsable()) {
                firsts.putIfAbsent(each.conversion().name(), each.conversion());
            }
        }
        return new PrintedConversions(firsts);
    }

    // A browser has brought them.
    private static Map<String, Conversion> handed(Page page) {
        Map<String, Conversion> handed = new LinkedHashMap<>();
        page.handedConversions().forEach((name, custom) -> {
            Conversion conversion = Conversion.named(name);
            conversion = custom.value().map(conversion::value).orElse(conversion);
            conversion = custom.currency().map(conversion::currency).orElse(conversion);
            if (RecordedConversion.isUsable(conversion)) {
                handed.put(name, conversion);
            }
        });
        return handed;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(firsts.keySet());
    }

    boolean contains(Conversion conversion) {
        return firsts.get(conversion.name()) == conversion;
    }

    /** JavaScript object literals. */
    List<String> options() {
        return firsts.values().stream().map(PrintedConversions::options).collect(Collectors.toUnmodifiableList());
    }

    /** A JavaScript object literal of a conversion that LINE wouldn't refuse. */
    static String options(Conversion conversion) {
        StringBuilder literal = new StringBuilder("{type:'" + conversion.name() + "'");
        if (ConversionEvent.takesCustomFields(conversion.name())) {
            conversion.custom().value().ifPresent(value -> literal.append(",value:")
                    .append(value.toPlainString()));
            conversion.custom().currency().ifPresent(code -> literal.append(",currency:'" + code + "'"));
        }
        return literal.append('}').toString();
    }
}
