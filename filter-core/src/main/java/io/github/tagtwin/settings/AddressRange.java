package io.github.tagtwin.settings;

/** The internet addresses that begin with the same bits: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one. Immutable. */
final class AddressRange {
    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /**
     * The range of a text.
     *
     * @throws IllegalArgumentException if it is neither an address, nor an address and a number of bits
     */
    static AddressRange of(String text) {
        String[] parts = text.split("/", 2);
        byte[] first = IpAddress.of(parts[0])
                .orElseThrow(IllegalArgumentException::new)
                .bytes();
        int most = 8 * first.length;
        int bits = parts.length == 1 ? most : Integer.parseUnsignedInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException();
        }
        return new AddressRange(first, bits);
    }

    boolean contains(IpAddress address) {
        byte[] bytes = address.bytes();
        if (bytes.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = 0xFF << Math.max(0, 8 - (bits - bit));
            if (((bytes[bit / 8] ^ first[bit / 8]) & mask & 0xFF) != 0) {
                return false;
            }
        }
        return true;
    }
}
