package io.github.tagtwin.standin.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One event name's line in a LINE Ads Platform report. Immutable. */
public final class ReportColumns {

    private final String eventName;
    private final long byTag;
    private final long byApi;

    private ReportColumns(String eventName, long byTag, long byApi) {
        this.eventName = eventName;
        this.byTag = byTag;
        this.byApi = byApi;
    }

    public String eventName() {
        return eventName;
    }

    /** "CV (LINE Tag)": events that came by LINE Tag first. */
    public long byTag() {
        return byTag;
    }

    /** "CV API": events that came by the Conversion API first. */
    public long byApi() {
        return byApi;
    }

    /** "CV (LINE Tag + CV API)": by either, merged. */
    public long merged() {
        return byTag + byApi;
    }

    private ReportColumns plus(EventPath first) {
        return first == EventPath.TAG
                ? new ReportColumns(eventName, byTag + 1, byApi)
                : new ReportColumns(eventName, byTag, byApi + 1);
    }

    /** Adds up counted rows: page views come last, since LAP has no such column. */
    static final class Tally {

        private final Map<String, ReportColumns> byName = new TreeMap<>(Tally::pageViewsLast);

        void add(Row row) {
            String name = row.event().name();
            byName.put(
                    name,
                    byName.getOrDefault(name, new ReportColumns(name, 0, 0))
                            .plus(row.basis().path()));
        }

        List<ReportColumns> columns() {
            Collection<ReportColumns> all = byName.values();
            return all.stream().collect(Collectors.toUnmodifiableList());
        }

        private static int pageViewsLast(String one, String other) {
            boolean isPageView = one.equals(EventName.PAGE_VIEW);
            boolean isOther = other.equals(EventName.PAGE_VIEW);
            return isPageView == isOther ? one.compareTo(other) : isPageView ? 1 : -1;
        }
    }
}
