package io.github.tagtwin.web.page;

import java.util.Arrays;

/** Numbers to be drawn, one for each step, under a name. */
final class Series {
    /** Nobody knows the number. */
    static final long UNKNOWN = -1;

    private final String name;
    private final String look;
    private final long[] numbers;

    /**
     * A series.
     *
     * @param look the name of a pattern
     * @param numbers {@link #UNKNOWN} or not negative
     */
    Series(String name, String look, long[] numbers) {
        this.name = name;
        this.look = look;
        this.numbers = numbers;
    }

    String name() {
        return name;
    }

    String look() {
        return look;
    }

    int length() {
        return numbers.length;
    }

    long at(int step) {
        return numbers[step];
    }

    /** All of them together, as far as they are known. */
    long sum() {
        return Arrays.stream(numbers).filter(number -> number > 0).sum();
    }

    /** The last one; {@link #UNKNOWN} at worst. */
    long last() {
        return numbers.length == 0 ? UNKNOWN : numbers[numbers.length - 1];
    }
}
