package io.github.tagtwin.web.page;

import io.github.tagtwin.web.html.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What was left alone or lost, by reason, the most frequent first. */
final class ReasonsView {
    private final SortedMap<String, Long> byReason;
    private final String title;
    private final Words words;

    /**
     * A view.
     *
     * @param title the key of its title
     */
    ReasonsView(SortedMap<String, Long> byReason, String title, Words words) {
        this.byReason = byReason;
        this.title = title;
        this.words = words;
    }

    Element element() {
        if (byReason.isEmpty()) {
            return words.element("p", "reasons.none").classed("nothing");
        }
        Table table = new Table(words.text(title), List.of(words.text("reasons.reason"), words.text("reasons.times")));
        byReason.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue).reversed())
                .forEach(reason -> table.row(words.meaning("reason", reason.getKey()), words.count(reason.getValue())));
        return table.element();
    }
}
