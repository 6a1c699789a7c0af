package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.ConversionEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conversions of a page as LINE Tag's calls take them: the first of each name, since under one key a second would
 * collapse, and none that LINE would refuse. What is printed has passed LINE's patterns, so that it can't leave its quotes.
 */
final class PrintedConversions {
    private final Map<String, String> options;

    private PrintedConversions(Map<String, String> options) {
        this.options = options;
    }

    static PrintedConversions of(List<RecordedConversion> recorded) {
        Map<String, String> options = new LinkedHashMap<>();
        for (RecordedConversion each : recorded) {
            if (each.isUsable()) {
                options.putIfAbsent(each.conversion().name(), printed(each.conversion()));
            }
        }
        return new PrintedConversions(options);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(options.keySet());
    }

    /** JavaScript object literals. */
    List<String> options() {
        return new ArrayList<>(options.values());
    }

    private static String printed(Conversion conversion) {
        StringBuilder literal = new StringBuilder("{type:'" + conversion.name() + "'");
        if (ConversionEvent.takesCustomFields(conversion.name())) {
            conversion.custom().value().ifPresent(value -> literal.append(",value:")
                    .append(value.toPlainString()));
            conversion.custom().currency().ifPresent(code -> literal.append(",currency:'" + code + "'"));
        }
        return literal.append('}').toString();
    }
}
