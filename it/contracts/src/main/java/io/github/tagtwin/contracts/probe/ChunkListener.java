package io.github.tagtwin.contracts.probe;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Writes when the connection can take more, a chunk at a time. */
final class ChunkListener implements WriteListener {
    private final AsyncContext async;
    private final ServletOutputStream stream;
    private final byte[] page;
    private final int chunk;
    private int from;

    ChunkListener(AsyncContext async, ServletOutputStream stream, byte[] page, int chunk) {
        this.async = async;
        this.stream = stream;
        this.page = page;
        this.chunk = chunk;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (stream.isReady()) {
            if (from == page.length) {
                async.complete();
                return;
            }
            int length = Math.min(chunk, page.length - from);
            stream.write(page, from, length);
            from += length;
        }
    }

    @Override
    public void onError(Throwable failure) {
        async.complete();
    }
}
