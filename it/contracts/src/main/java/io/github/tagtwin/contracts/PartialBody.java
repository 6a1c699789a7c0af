package io.github.tagtwin.contracts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an answer to its end, or to where the connection ends before it. For one request. */
final class PartialBody implements BodyHandler<Void> {
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private volatile @Nullable ResponseInfo head;
    private volatile boolean cut;

    @Override
    public BodySubscriber<Void> apply(ResponseInfo info) {
        head = info;
        return BodySubscribers.ofByteArrayConsumer(this::add);
    }

    private void add(Optional<byte[]> chunk) {
        synchronized (octets) {
            chunk.ifPresent(octets::writeBytes);
        }
    }

    /** The connection ended; throws where not even a head came before. */
    void cut(IOException end) throws IOException {
        if (head == null) {
            throw end;
        }
        cut = true;
    }

    Answer read() {
        synchronized (octets) {
            ResponseInfo answered = Objects.requireNonNull(head);
            return Answer.of(answered.statusCode(), answered.headers(), octets.toByteArray(), cut);
        }
    }
}
