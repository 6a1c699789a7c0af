package io.github.tagtwin.event;

import java.util.Arrays;

/**
 * What a business id leaves behind in a memory of what was sent: 128 bits of a keyed hash of LINE Tag ID, event name and
 * id, from which none of them can be read. Made by {@link BusinessKeys}. Immutable.
 */
public final class Fingerprint {
    /** A fingerprint's length in bytes. */
    public static final int LENGTH = 16;

    private final byte[] hash;

    private Fingerprint(byte[] hash) {
        this.hash = hash;
    }

    /**
     * A fingerprint as it was stored.
     *
     * @throws IllegalArgumentException if it isn't {@value #LENGTH} bytes long
     */
    public static Fingerprint of(byte[] stored) {
        if (stored.length != LENGTH) {
            throw new IllegalArgumentException("a fingerprint is " + LENGTH + " bytes long, not " + stored.length);
        }
        return new Fingerprint(stored.clone());
    }

    /** The bytes, to be stored. */
    public byte[] bytes() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint && Arrays.equals(hash, ((Fingerprint) other).hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** Nothing that could be compared with another's. */
    @Override
    public String toString() {
        return "Fingerprint";
    }
}
