package io.github.tagtwin.queue;

class MemoryEventStoreTest extends EventStoreContract {
    @Override
    EventStore open() {
        return new MemoryEventStore();
    }
}
