package io.github.tagtwin.queue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A disk that keeps its events when it breaks, and breaks when it is told to. */
final class FaultyDisk implements StoreOpener {
    private final MemoryEventStore events = new MemoryEventStore();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile boolean broken;
    private volatile boolean seeminglyBroken;

    /** From now on everything fails. */
    void breakDown() {
        broken = true;
    }

    /** The next change is made, and yet seems to fail; from then on everything fails. */
    void breakDownBehindAChange() {
        seeminglyBroken = true;
    }

    void mend() {
        broken = false;
        seeminglyBroken = false;
    }

    int opened() {
        return opened.get();
    }

    MemoryEventStore events() {
        return events;
    }

    @Override
    public EventStore open() throws IOException {
        opened.incrementAndGet();
        refuseIfBroken();
        Class<?>[] capabilities = {
            EventStore.class, Listing.class, KeyMemory.class, Holding.class, Bounded.class, Purging.class
        };
        return (EventStore) Proxy.newProxyInstance(
                FaultyDisk.class.getClassLoader(),
                capabilities,
                (proxy, method, arguments) -> called(proxy, method, arguments));
    }

    private @Nullable Object called(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> null;
            case "isDurable" -> true;
            case "capability" -> Optional.of(proxy).filter(((Class<?>) arguments[0])::isInstance);
            default -> answered(method, arguments);
        };
    }

    private @Nullable Object answered(Method method, Object[] arguments) throws Throwable {
        refuseIfBroken();
        try {
            Object answer = method.invoke(events, arguments);
            if (seeminglyBroken && method.getReturnType() == void.class) {
                broken = true;
            }
            refuseIfBroken();
            return answer;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private void refuseIfBroken() throws IOException {
        if (broken) {
            throw new IOException("No space left on device");
        }
    }
}
