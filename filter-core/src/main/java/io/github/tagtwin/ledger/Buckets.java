package io.github.tagtwin.ledger;

import java.util.Arrays;

/** The sums of the latest steps of time, in arrays of a fixed size: what is older gives way. Not thread-safe. */
final class Buckets {
    private final long[] steps;
    private final long[][] sums;

    Buckets(int size, int columns) {
        this.steps = new long[size];
        this.sums = new long[size][columns];
        Arrays.fill(steps, Long.MIN_VALUE);
    }

    /** Adds to a step. */
    void add(long step, long[] news) {
        long[] sum = begun(step);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += news[i];
        }
    }

    /** Sets a step's first column. */
    void set(long step, long value) {
        begun(step)[0] = value;
    }

    private long[] begun(long step) {
        int index = index(step);
        if (steps[index] != step) {
            steps[index] = step;
            Arrays.fill(sums[index], 0);
        }
        return sums[index];
    }

    /** Whether anything is known of a step. */
    boolean knows(long step) {
        return steps[index(step)] == step;
    }

    /** A step's sum; 0 where nothing is known. */
    long get(long step, int column) {
        return knows(step) ? sums[index(step)][column] : 0;
    }

    /** The sum of the latest steps, all that there is room for. */
    long latest(long last, int column) {
        long sum = 0;
        for (long step = last - steps.length + 1; step <= last; step++) {
            sum += get(step, column);
        }
        return sum;
    }

    private int index(long step) {
        return (int) Math.floorMod(step, (long) steps.length);
    }
}
