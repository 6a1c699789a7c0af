package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import java.util.Map;
import java.util.function.Consumer;

/** Hears nothing of a visitor who hasn't agreed, but for the answer. */
final class Undecided implements LineConversions {
    private final Consumer<Boolean> answer;

    Undecided(Consumer<Boolean> answer) {
        this.answer = answer;
    }

    @Override
    public void record(Conversion conversion) {}

    @Override
    public void record(Map<String, ?> eventData) {}

    @Override
    public void visitor(Visitor visitor) {}

    @Override
    public String visitorToken() {
        return "";
    }

    @Override
    public void consent(boolean agreed) {
        answer.accept(agreed);
    }

    @Override
    public String deduplicationKey() {
        return "";
    }
}
