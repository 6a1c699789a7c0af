package io.github.tagtwin.rules;

import java.util.regex.Pattern;

/**
 * A text that a regular expression may look at a bounded number of times, since some look exponentially often: some ten
 * milliseconds' worth. For one matching.
 */
final class BoundedText implements CharSequence {
    private static final int LONGEST = 1000;
    private static final int MOST_LOOKS = 100_000;

    private final String text;
    private int looks;

    private BoundedText(String text) {
        this.text = text;
    }

    /**
     * Whether the pattern is of the whole text; never of one with more than 1,000 characters.
     *
     * @throws IllegalStateException if that can't be told within 100,000 looks at a character
     */
    static boolean matches(Pattern pattern, String text) {
        return text.length() <= LONGEST
                && pattern.matcher(new BoundedText(text)).matches();
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new IllegalStateException("a regular expression that takes too long");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
