package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIndexTest {
    private final LongIndex index = new LongIndex();

    @Test
    void agreesWithAMapWhateverIsPutAndRemoved() {
        Map<Long, Long> map = new HashMap<>();
        Random random = new Random(7);
        for (long number = 1; number <= 200_000; number++) {
            // Few and alike, so that many want the same place.
            long hash = (random.nextInt(3000) - 100L) << random.nextInt(3);
            if (random.nextInt(3) == 0) {
                index.remove(hash);
                map.remove(hash);
            } else {
                index.put(hash, number);
                map.put(hash, number);
            }
        }

        assertThat(index.size()).isEqualTo(map.size());
        for (long hash = -1000; hash < 13_000; hash++) {
            assertThat(index.get(hash)).isEqualTo(map.getOrDefault(hash, LongIndex.NONE));
        }
    }
}
