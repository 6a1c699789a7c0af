package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.inject.Sighting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes conversions of the calls of LINE Tag's that a page holds as plain literals. */
final class Mirror {
    private Mirror() {}

    /** Those of names under which nothing was recorded, here or before a redirect to here, as if the page's first line had recorded them. */
    static List<RecordedConversion> of(Page page, Sighting seen) {
        Set<String> recorded = new HashSet<>(page.handedConversions().keySet());
        page.conversions().forEach(each -> recorded.add(each.conversion().name()));
        return seen.calls().entrySet().stream()
                .filter(call -> !recorded.contains(call.getKey()))
                .map(call -> new RecordedConversion(conversion(call.getKey(), call.getValue()), page.time(), null))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Conversion conversion(String name, CustomFields worth) {
        Conversion conversion = Conversion.named(name);
        Conversion valued = worth.value().map(conversion::value).orElse(conversion);
        return worth.currency().map(valued::currency).orElse(valued);
    }
}
