package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a request was told. */
final class Recorded implements LineConversions {
    final List<String> calls = new ArrayList<>();

    @Override
    public void record(Conversion conversion) {
        calls.add("record " + conversion.orderId().orElse(""));
    }

    @Override
    public void record(Map<String, ?> eventData) {
        calls.add("record " + eventData);
    }

    @Override
    public void visitor(Visitor visitor) {
        calls.add("visitor");
    }

    @Override
    public String visitorToken() {
        return "token";
    }

    @Override
    public void consent(boolean agreed) {
        calls.add("consent " + agreed);
    }

    @Override
    public String deduplicationKey() {
        return "KEY";
    }
}
