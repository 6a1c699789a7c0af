package io.github.tagtwin.rules;

import java.util.ArrayList;
import java.util.List;

/** A listener that keeps what it is told. */
final class Told implements RuleListener {
    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return all;
    }

    @Override
    public void made(String rule) {
        all.add(rule + " made");
    }

    @Override
    public void withoutKey(String rule) {
        all.add(rule + " without key");
    }

    @Override
    public void failed(String rule, Throwable theirs) {
        all.add(rule + " failed");
    }
}
