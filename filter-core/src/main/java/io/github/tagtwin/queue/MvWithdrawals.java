package io.github.tagtwin.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** Who doesn't agree any more, in a store's file: a moment, in seconds and nanoseconds, for each hash. */
final class MvWithdrawals implements WithdrawalMemory {
    private final MvFile file;
    private final MVMap<Long, byte[]> moments;

    MvWithdrawals(MvFile file) {
        this.file = file;
        this.moments = file.map("withdrawals");
    }

    @Override
    public Map<Long, Instant> withdrawals() throws IOException {
        return file.read(() -> {
            Map<Long, Instant> all = new HashMap<>();
            moments.forEach((hash, moment) -> all.put(hash, read(ByteBuffer.wrap(moment))));
            return all;
        });
    }

    private static Instant read(ByteBuffer moment) {
        return Instant.ofEpochSecond(moment.getLong(), moment.getInt());
    }

    @Override
    public void remember(Map<Long, Instant> some, Set<Long> forgotten) throws IOException {
        file.change(() -> {
            some.forEach((hash, moment) -> moments.put(hash, written(moment)));
            forgotten.forEach(moments::remove);
        });
    }

    private static byte[] written(Instant moment) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(moment.getEpochSecond())
                .putInt(moment.getNano())
                .array();
    }
}
