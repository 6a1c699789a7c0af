package io.github.tagtwin.servlet;

import io.github.tagtwin.LineConversions;

/** The page's key for templates, which print an attribute by its text: settled only when that is asked for. */
final class KeyText implements CharSequence {
    private final LineConversions page;

    KeyText(LineConversions page) {
        this.page = page;
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        return page.deduplicationKey();
    }
}
