package io.github.tagtwin.inject;

/** What a code unit is to HTML. */
final class Units {
    private Units() {}

    static int lower(int unit) {
        return unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit;
    }

    static boolean isLetter(int unit) {
        return lower(unit) >= 'a' && lower(unit) <= 'z';
    }

    static boolean isBlank(int unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
    }

    /** Whether it can't belong to the name of a tag or an attribute. */
    static boolean endsName(int unit) {
        return isBlank(unit) || unit == '/' || unit == '>';
    }
}
