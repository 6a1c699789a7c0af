package io.github.tagtwin.contracts.probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses whatever has a body, as many a shop's own filter does. */
public final class GzipFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Compressed compressed = new Compressed((HttpServletResponse) response);
        chain.doFilter(request, compressed);
        compressed.finish();
    }

    @Override
    public void destroy() {}

    private static final class Compressed extends HttpServletResponseWrapper {
        private @Nullable GZIPOutputStream gzip;
        private @Nullable ServletOutputStream stream;
        private @Nullable PrintWriter writer;

        Compressed(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (stream == null) {
                setHeader("Content-Encoding", "gzip");
                gzip = new GZIPOutputStream(getResponse().getOutputStream());
                stream = new Bytes(gzip);
            }
            return stream;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
            }
            return writer;
        }

        @Override
        public void setContentLength(int length) {}

        @Override
        public void setContentLengthLong(long length) {}

        @Override
        public void flushBuffer() throws IOException {
            if (writer != null) {
                writer.flush();
            }
            super.flushBuffer();
        }

        void finish() throws IOException {
            if (writer != null) {
                writer.flush();
            }
            if (gzip != null) {
                gzip.finish();
            }
        }
    }

    private static final class Bytes extends ServletOutputStream {
        private final GZIPOutputStream gzip;

        Bytes(GZIPOutputStream gzip) {
            this.gzip = gzip;
        }

        @Override
        public void write(int octet) throws IOException {
            gzip.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            gzip.write(octets, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("this filter compresses what blocks");
        }
    }
}
