package io.github.tagtwin.inject;

/** What a code unit is to HTML. */
final class Units {
    private Units() {}

    static int lower(int unit) {
        return unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit;
    }

    static boolean isLetter(int unit) {
        int letter = unit | ('a' - 'A');
        return letter >= 'a' && letter <= 'z';
    }

    static boolean isBlank(int unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
    }

    /** Whether it can't belong to the name of a tag or an attribute. */
    static boolean endsName(int unit) {
        return isBlank(unit) || unit == '/' || unit == '>';
    }
}
