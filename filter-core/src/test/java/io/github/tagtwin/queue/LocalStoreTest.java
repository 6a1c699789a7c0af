package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {
    private static final Lane A = Samples.LANE;
    private static final long MANY_BYTES = 1 << 20;

    private final ManualTime clock = new ManualTime();
    private final RecordingLog log = new RecordingLog();
    private final Counters counters = new Counters();
    private final List<EventStore> open = new ArrayList<>();
    private Path base = Path.of("");

    @BeforeEach
    void inEmptyDirectory(@TempDir Path empty) {
        base = empty.resolve("data");
    }

    @AfterEach
    void closeAll() throws IOException {
        for (EventStore store : open) {
            store.close();
        }
    }

    @Test
    void keepsFilesToTheServersOwnUser() throws IOException {
        open();

        Path instance = instances().get(0);
        assertThat(permissions(base)).isEqualTo("rwx------");
        assertThat(permissions(instance)).isEqualTo("rwx------");
        assertThat(permissions(instance.resolve("events.mv"))).isEqualTo("rw-------");
        assertThat(permissions(instance.resolve("lock"))).isEqualTo("rw-------");
    }

    @Test
    void staysWithinTheBaseDirectoryWhateverTheApplicationIsCalled() throws IOException {
        for (String name : List.of("", "/", "..", "/a/b", "*", "a.b", "/店")) {
            open(name);
        }

        assertThat(apps())
                .containsExactlyInAnyOrder("ROOT", "%2F", "%2E%2E", "%2Fa%2Fb", "%2A", "a%2Eb", "%2F%E5%BA%97");
    }

    @Test
    void usesADirectoryAgainThatIsFree() throws IOException {
        EventStore first = open();
        first.append(List.of(Samples.queued(1, A)));
        first.close();

        EventStore second = open();

        assertThat(keys(second)).containsExactly("k1");
        assertThat(instances()).hasSize(1);
    }

    @Test
    void givesTwoQueuesADirectoryEach() throws IOException {
        EventStore first = open();
        first.append(List.of(Samples.queued(1, A)));

        EventStore second = open();

        assertThat(instances()).hasSize(2);
        assertThat(keys(second)).isEmpty();
        assertThat(keys(first)).containsExactly("k1");
    }

    @Test
    void findsWhatOthersHaveLeftOldestFirstAndDeletesIt() throws IOException {
        for (int i = 1; i <= 3; i++) {
            open().append(List.of(Samples.queued(i, A)));
        }
        closeAll();
        open();

        assertThat(emptied()).containsExactly("k2");
        assertThat(emptied()).containsExactly("k3");

        assertThat(local("/shop").leftOver()).isEmpty();
        assertThat(instances()).hasSize(1);
    }

    @Test
    void leavesAloneWhatAnotherQueueStillHas() throws IOException {
        open().append(List.of(Samples.queued(1, A)));
        EventStore busy = open();
        busy.append(List.of(Samples.queued(2, A)));

        assertThat(local("/shop").leftOver()).isEmpty();

        assertThat(keys(busy)).containsExactly("k2");
    }

    @Test
    void findsTheOthersWhereOneIsCorrupt() throws IOException {
        for (int i = 1; i <= 3; i++) {
            open().append(List.of(Samples.queued(i, A)));
        }
        closeAll();
        Files.write(instances().get(1).resolve("events.mv"), new byte[9999]);
        open();

        assertThat(emptied()).isEmpty();
        assertThat(emptied()).containsExactly("k3");
        assertThat(instances()).hasSize(2);
        assertThat(counters.get(CounterNames.UNREADABLE_FILES)).isEqualTo(1);
    }

    @Test
    void setsACorruptFileAsideAndBeginsANewOne() throws IOException {
        open().close();
        Path events = instances().get(0).resolve("events.mv");
        Files.writeString(events, "not a store ".repeat(5000));

        EventStore fresh = open();
        fresh.append(List.of(Samples.queued(1, A)));

        assertThat(keys(fresh)).containsExactly("k1");
        Path aside = instances().get(0).resolve("unreadable-" + clock.instant().toEpochMilli() + ".mv");
        assertThat(aside).content().startsWith("not a store");
        assertThat(log.lines()).singleElement().asString().contains("could not be read and was set aside as " + aside);
    }

    private List<String> emptied() throws IOException {
        LeftOver left = local("/shop").leftOver().orElseThrow();
        List<String> keys = keys(left.store());
        left.discard();
        return keys;
    }

    private EventStore open() throws IOException {
        return open("/shop");
    }

    private EventStore open(String appName) throws IOException {
        clock.pass(Duration.ofSeconds(1));
        EventStore store = local(appName).open();
        open.add(store);
        return store;
    }

    private LocalStore local(String appName) {
        return new LocalStore(base, appName, counters, clock.time(), Warnings.to(log, clock.time()));
    }

    private List<Path> instances() throws IOException {
        try (Stream<Path> paths = Files.list(base.resolve("%2Fshop"))) {
            return paths.sorted().collect(Collectors.toList());
        }
    }

    private List<String> apps() throws IOException {
        try (Stream<Path> paths = Files.list(base)) {
            return paths.map(path -> path.getFileName().toString()).collect(Collectors.toList());
        }
    }

    private static List<String> keys(EventStore store) throws IOException {
        return Samples.keys(store.head(A, 100, MANY_BYTES));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
