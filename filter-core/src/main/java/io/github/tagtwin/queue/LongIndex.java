package io.github.tagtwin.queue;

/**
 * Numbers by hashes of 64 bits, in two plain arrays: a million take some 30 MB, where objects would take three times as
 * much. Not thread-safe.
 */
final class LongIndex {
    /** What is found where nothing is. */
    static final long NONE = 0;

    private static final int SMALLEST = 1024;

    private long[] hashes = new long[SMALLEST];
    private long[] numbers = new long[SMALLEST];
    private int size;

    /** The number of a hash, or {@link #NONE}. */
    long get(long hash) {
        return numbers[place(hash)];
    }

    /** Enters a number, which isn't {@link #NONE}, in the place of another one. */
    void put(long hash, long number) {
        int place = place(hash);
        size += numbers[place] == NONE ? 1 : 0;
        hashes[place] = hash;
        numbers[place] = number;
        if (size > hashes.length / 2) {
            grow();
        }
    }

    /** Forgets a hash. */
    void remove(long hash) {
        int gap = place(hash);
        if (numbers[gap] == NONE) {
            return;
        }
        size--;
        numbers[gap] = NONE;
        // What was pushed on by it moves back, or it would not be found any more.
        for (int place = next(gap); numbers[place] != NONE; place = next(place)) {
            long number = numbers[place];
            numbers[place] = NONE;
            int home = place(hashes[place]);
            hashes[home] = hashes[place];
            numbers[home] = number;
        }
    }

    int size() {
        return size;
    }

    // Where the hash is, or would be.
    private int place(long hash) {
        int place = (int) (hash ^ hash >>> Integer.SIZE) & (hashes.length - 1);
        while (numbers[place] != NONE && hashes[place] != hash) {
            place = next(place);
        }
        return place;
    }

    private int next(int place) {
        return place + 1 & hashes.length - 1;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldNumbers = numbers;
        hashes = new long[2 * oldHashes.length];
        numbers = new long[2 * oldNumbers.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldNumbers[i] != NONE) {
                int place = place(oldHashes[i]);
                hashes[place] = oldHashes[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }
}
