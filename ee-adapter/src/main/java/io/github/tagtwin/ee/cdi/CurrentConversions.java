package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import java.util.Map;

/** Passes every call to the request that the calling thread answers. Thread-safe. */
final class CurrentConversions implements LineConversions {
    private final CurrentRequest request;

    CurrentConversions(CurrentRequest request) {
        this.request = request;
    }

    @Override
    public void record(Conversion conversion) {
        current().record(conversion);
    }

    @Override
    public void record(Map<String, ?> eventData) {
        current().record(eventData);
    }

    @Override
    public void visitor(Visitor visitor) {
        current().visitor(visitor);
    }

    @Override
    public String visitorToken() {
        return current().visitorToken();
    }

    @Override
    public void consent(boolean agreed) {
        current().consent(agreed);
    }

    @Override
    public String deduplicationKey() {
        return current().deduplicationKey();
    }

    private LineConversions current() {
        return request.conversions()
                .orElseThrow(() -> new IllegalStateException(
                        "LineConversions is of a request, and none is answered on this thread: inject LaterConversions, and"
                                + " record with the visitor's token; see docs/jakarta-ee.md#outside-of-a-request"));
    }
}
