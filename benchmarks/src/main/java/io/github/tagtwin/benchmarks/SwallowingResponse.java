package io.github.tagtwin.benchmarks;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;

/**
 * A container's response to one HTML page after the other: copies what is written into a buffer, as containers do, and
 * forgets it. Of a page's headers it keeps the one that is asked for again.
 */
final class SwallowingResponse extends HttpServletResponseWrapper {
    private static final HttpServletResponse NOTHING = (HttpServletResponse) Proxy.newProxyInstance(
            SwallowingResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> null);
    private static final String CACHES = "Cache-Control";
    private static final List<String> NO_CACHE = List.of("private, no-cache");
    private static final int BUFFER = 8192;

    private final byte[] bytes = new byte[BUFFER];
    private final char[] chars = new char[BUFFER];
    private final ServletOutputStream stream = new Stream();
    private final PrintWriter writer = new PrintWriter(new Chars());
    private boolean kept;
    private long swallowed;

    SwallowingResponse() {
        super(NOTHING);
    }

    /** The next page begins. */
    void begin() {
        kept = false;
    }

    /** How many bytes or chars came so far. */
    long swallowed() {
        return swallowed;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public int getStatus() {
        return SC_OK;
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public boolean containsHeader(String name) {
        return false;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return kept && name.equals(CACHES) ? NO_CACHE : List.of();
    }

    @Override
    public int getBufferSize() {
        return BUFFER;
    }

    @Override
    public void setContentType(String type) {}

    @Override
    public void setHeader(String name, String value) {
        kept |= name.equals(CACHES) && value.equals(NO_CACHE.get(0));
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() {}

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int octet) {
            bytes[(int) (swallowed++ & (BUFFER - 1))] = (byte) octet;
        }

        @Override
        public void write(byte[] chunk, int from, int length) {
            for (int at = 0; at < length; at += BUFFER) {
                System.arraycopy(chunk, from + at, bytes, 0, Math.min(BUFFER, length - at));
            }
            swallowed += length;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Chars extends Writer {
        @Override
        public void write(char[] chunk, int from, int length) {
            for (int at = 0; at < length; at += BUFFER) {
                System.arraycopy(chunk, from + at, chars, 0, Math.min(BUFFER, length - at));
            }
            swallowed += length;
        }

        @Override
        public void write(String chunk, int from, int length) {
            for (int at = 0; at < length; at += BUFFER) {
                chunk.getChars(from + at, from + at + Math.min(BUFFER, length - at), chars, 0);
            }
            swallowed += length;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
