package io.github.tagtwin.inject;

/** Finds an element's start or end tag within text where no other tag counts. */
final class TagWord {
    enum Found {
        NOTHING,
        START,
        END
    }

    private final String name;
    private int matched;
    private boolean opened;
    private boolean closing;

    TagWord(String name) {
        this.name = name;
    }

    void reset() {
        opened = false;
    }

    /** Takes the next code unit: the one behind the name decides. */
    Found accept(int unit) {
        if (unit == '<') {
            opened = true;
            closing = false;
            matched = 0;
        } else if (opened) {
            return follow(unit);
        }
        return Found.NOTHING;
    }

    private Found follow(int unit) {
        if (unit == '/' && matched == 0 && !closing) {
            closing = true;
        } else if (matched < name.length()) {
            opened = PageScanner.lower(unit) == name.charAt(matched++);
        } else {
            opened = false;
            return !PageScanner.endsName(unit) ? Found.NOTHING : closing ? Found.END : Found.START;
        }
        return Found.NOTHING;
    }
}
