package io.github.tagtwin.queue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
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
}
