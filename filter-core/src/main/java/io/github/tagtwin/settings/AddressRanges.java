package io.github.tagtwin.settings;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Internet addresses, one by one or by ranges: {@code 10.0.0.0/8, ::1}. Immutable. */
public final class AddressRanges {
    private final List<AddressRange> ranges;

    private AddressRanges(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * The ranges of some texts.
     *
     * @throws IllegalArgumentException if one of them is no range
     */
    static AddressRanges of(Collection<String> texts) {
        return new AddressRanges(texts.stream().map(AddressRange::of).collect(Collectors.toUnmodifiableList()));
    }

    /** Whether there is no address in them at all. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public boolean contain(IpAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
