package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MvEventStoreTest extends EventStoreContract.Durable {
    private final Counters counters = new Counters();
    private final RecordingLog log = new RecordingLog();
    private final Damage damage = new Damage(counters, Warnings.to(log, Time.system()), Time.system());
    private Path directory = Path.of("");

    @BeforeEach
    @Override
    void openStore() {}

    @BeforeEach
    void openStoreIn(@TempDir Path empty) throws IOException {
        directory = empty;
        store = open();
    }

    @Override
    EventStore open() throws IOException {
        return MvEventStore.open(InstanceDirectory.claim(directory).orElseThrow(), Time.system(), damage);
    }

    @Test
    void setsARecordAsideThatCannotBeRead() throws IOException {
        store.append(range(1, 3));
        overwrite("lane:" + A.lineTagId() + ":OTHER", 2);

        assertThat(keys(A)).containsExactly("k1", "k3");

        assertThat(store.size()).isEqualTo(2);
        assertThat(listing().listSetAside(0, 10)).singleElement().satisfies(aside -> {
            assertThat(aside.reason()).isEqualTo("unreadable");
            assertThat(aside.event().sequence()).isEqualTo(2);
            assertThat(aside.canBeSentAgain()).isFalse();
        });
        assertThat(counters.get(CounterNames.UNREADABLE)).isEqualTo(1);
    }

    @Test
    void setsAsideWhatIsSetAsideOrHeldAndCannotBeRead() throws IOException {
        store.setAside(List.of(SetAsideEvent.of(queued(1, A), "refused", NOW)));
        capability(Holding.class).hold(List.of(HeldEvent.of(queued(2, A), NOW)));
        overwrite("set-aside", 1);
        overwrite("held", 2);

        assertThat(capability(Holding.class).overdue(NOW, 10)).isEmpty();
        listing().listSetAside(0, 10);

        assertThat(listing().listSetAside(0, 10))
                .extracting(SetAsideEvent::reason)
                .containsExactly("unreadable", "unreadable");
    }

    @Test
    void doesNotReadAFileOfANewerForm() throws IOException {
        store.close();
        try (MVStore file = MVStore.open(events().toString())) {
            file.<String, Long>openMap("facts").put("form", 99L);
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(UnreadableStoreException.class)
                .hasMessageContaining("its form is 99");
    }

    private void overwrite(String map, long sequence) throws IOException {
        store.close();
        try (MVStore file = MVStore.open(events().toString())) {
            file.openMap(
                            map,
                            new MVMap.Builder<Long, byte[]>()
                                    .keyType(LongDataType.INSTANCE)
                                    .valueType(ByteArrayDataType.INSTANCE))
                    .put(sequence, new byte[] {77, 1, 2});
        }
        store = open();
    }

    private Path events() {
        return directory.resolve("events.mv");
    }
}
