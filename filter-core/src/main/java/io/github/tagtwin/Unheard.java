package io.github.tagtwin;

import java.util.Map;

/** Takes everything and does nothing, where there is no filter to hear it. */
enum Unheard implements LineConversions {
    INSTANCE;

    @Override
    public void record(Conversion conversion) {}

    @Override
    public void record(Map<String, ?> eventData) {}

    @Override
    public void visitor(Visitor visitor) {}

    @Override
    public String deduplicationKey() {
        return "";
    }
}
