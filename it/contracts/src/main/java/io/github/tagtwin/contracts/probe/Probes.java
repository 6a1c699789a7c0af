package io.github.tagtwin.contracts.probe;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The list of probes; the first is the plainest page there is. */
public final class Probes {
    private static final String HTML = "text/html;charset=UTF-8";

    public static final List<Probe> ALL = List.of(
            Probe.edited("page by one write", 1, (request, response) -> {
                response.setContentType(HTML);
                response.getOutputStream().write(Templates.bytes(Templates.page()));
            }),
            Probe.edited("stream in odd chunks", 1, (request, response) -> {
                response.setContentType(HTML);
                inOddChunks(Templates.bytes(Templates.page()), response.getOutputStream());
            }),
            Probe.edited("stream byte by byte", 1, (request, response) -> {
                response.setContentType(HTML);
                ServletOutputStream stream = response.getOutputStream();
                for (byte octet : Templates.bytes(Templates.smallPage())) {
                    stream.write(octet);
                }
            }),
            Probe.edited("stream by print and println", 1, (request, response) -> {
                response.setContentType("text/html;charset=ISO-8859-1");
                ServletOutputStream stream = response.getOutputStream();
                for (String line : withoutChinese(Templates.page()).split("\n", -1)) {
                    stream.print(line.length());
                    stream.print(' ');
                    stream.println(line);
                }
            }),
            Probe.edited("writer in odd chunks", 1, (request, response) -> {
                response.setContentType(HTML);
                inOddChunks(Templates.page(), response.getWriter());
            }),
            Probe.edited("writer letter by letter", 1, (request, response) -> {
                response.setContentType(HTML);
                PrintWriter writer = response.getWriter();
                Templates.smallPage().chars().forEach(writer::write);
            }),
            Probe.edited("writer by println and format", 1, (request, response) -> {
                response.setContentType(HTML);
                PrintWriter writer = response.getWriter();
                for (String line : Templates.page().split("\n", -1)) {
                    writer.append('<').format("i>%d</i>", line.length()).println(line);
                }
            }),
            Probe.edited("writer closed by the page", 1, (request, response) -> {
                response.setContentType(HTML);
                try (PrintWriter writer = response.getWriter()) {
                    writer.write(Templates.page());
                }
            }),
            Probe.edited("writer in Big5", 1, (request, response) -> {
                response.setContentType("text/html");
                response.setCharacterEncoding("Big5");
                inOddChunks(Templates.page(), response.getWriter());
            }),
            Probe.edited("two tags on one page", 2, (request, response) -> {
                response.setContentType(HTML);
                inOddChunks(Templates.bytes(Templates.pageWithTwoTags()), response.getOutputStream());
            }),
            Probe.edited("page without a tag", 0, (request, response) -> {
                response.setContentType(HTML);
                inOddChunks(Templates.pageWithoutTag(), response.getWriter());
            }),
            Probe.edited("type set after the stream is taken", 1, (request, response) -> {
                ServletOutputStream stream = response.getOutputStream();
                response.setContentType("TEXT/HTML; charset=utf-8");
                inOddChunks(Templates.bytes(Templates.page()), stream);
            }),
            Probe.edited("head flushed before the body", 1, (request, response) -> {
                response.setContentType(HTML);
                response.setContentLength(Templates.bytes(Templates.page()).length);
                response.flushBuffer();
                response.getOutputStream().write(Templates.bytes(Templates.page()));
            }),
            Probe.edited("forward to a page", 1, (request, response) -> request.getRequestDispatcher(
                            "/probe/stream-in-odd-chunks")
                    .forward(request, response)),
            Probe.edited("forward from a forward by writer", 1, (request, response) -> request.getRequestDispatcher(
                            "/probe/include-of-the-page")
                    .forward(request, response)),
            Probe.edited("include of the page", 1, (request, response) -> {
                response.setContentType(HTML);
                response.getWriter().write("<!-- before -->");
                request.getRequestDispatcher("/probe/writer-in-odd-chunks").include(request, response);
                response.getWriter().write("<!-- after -->");
            }),
            Probe.edited("include of the page by stream", 1, (request, response) -> {
                response.setContentType(HTML);
                response.getOutputStream().print("<!-- before -->");
                request.getRequestDispatcher("/probe/stream-in-odd-chunks").include(request, response);
                response.getOutputStream().print("<!-- after -->");
            }),
            Probe.edited("async without arguments on another thread", 1, (request, response) -> {
                finishElsewhere(request.startAsync());
            }),
            Probe.edited("async with arguments on another thread", 1, (request, response) -> {
                finishElsewhere(request.startAsync(request, response));
            }),
            Probe.edited("async dispatched to a page", 1, (request, response) -> {
                AsyncContext async = request.startAsync();
                new Thread(() -> async.dispatch("/probe/writer-in-odd-chunks")).start();
            }),
            Probe.edited("async by write listener", 1, (request, response) -> {
                response.setContentType(HTML);
                AsyncContext async = request.startAsync();
                ServletOutputStream stream = response.getOutputStream();
                stream.setWriteListener(new ChunkWriter(async, stream, Templates.bytes(Templates.page())));
            }),
            Probe.edited("length by setContentLength", 1, (request, response) -> {
                response.setContentType(HTML);
                response.setContentLength(size());
                response.getOutputStream().write(Templates.bytes(Templates.page()));
            }),
            Probe.edited("length by setContentLengthLong", 1, (request, response) -> {
                response.setContentLengthLong(size());
                response.setContentType(HTML);
                response.getOutputStream().write(Templates.bytes(Templates.page()));
            }),
            Probe.edited("length by setHeader", 1, (request, response) -> {
                response.setHeader("Content-Length", String.valueOf(size()));
                response.setContentType(HTML);
                response.getWriter().write(Templates.page());
            }),
            Probe.edited("length by addHeader", 1, (request, response) -> {
                response.addHeader("content-length", String.valueOf(size()));
                response.addHeader("Content-Type", HTML);
                inOddChunks(Templates.bytes(Templates.page()), response.getOutputStream());
            }),
            Probe.edited("length by setIntHeader", 1, (request, response) -> {
                response.setContentType(HTML);
                response.setIntHeader("Content-Length", size());
                inOddChunks(Templates.page(), response.getWriter());
            }),
            Probe.edited("length by addIntHeader", 1, (request, response) -> {
                response.addIntHeader("Content-Length", size());
                response.setContentType(HTML);
                response.getOutputStream().write(Templates.bytes(Templates.page()));
            }),
            Probe.edited("validators", 1, (request, response) -> {
                response.setContentType(HTML);
                response.setHeader("ETag", "\"spring\"");
                response.setDateHeader("Last-Modified", 1_700_000_000_000L);
                response.getWriter().write(Templates.page());
            }),
            Probe.edited("reset after a part", 1, (request, response) -> {
                response.setContentType("text/plain");
                response.setHeader("X-Tea", "none");
                response.getOutputStream().print("<script>_lt('init', {");
                response.reset();
                response.setContentType(HTML);
                response.getWriter().write(Templates.page());
            }),
            Probe.edited("reset of the buffer after a part with a tag", 1, (request, response) -> {
                response.setContentType(HTML);
                response.setContentLength(Templates.bytes(Templates.smallPage()).length);
                response.getWriter().write(Templates.smallPage());
                response.resetBuffer();
                response.getWriter().write(Templates.smallPage());
            }),
            Probe.replaced("error after a part of the page", (request, response) -> {
                response.setContentType(HTML);
                response.getWriter().write(Templates.smallPage());
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "no tea today");
            }),
            Probe.untouched("error before any of the page", (request, response) -> {
                response.setContentType(HTML);
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "no tea today");
            }),
            Probe.untouched("page with the status of an error", (request, response) -> {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                response.setContentType(HTML);
                response.getWriter().write(Templates.page());
            }),
            Probe.untouched("redirect", (request, response) -> {
                response.sendRedirect(request.getContextPath() + "/elsewhere");
            }),
            Probe.untouched("nothing", (request, response) -> {
                response.setContentType(HTML);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }),
            Probe.untouched("part of a page", (request, response) -> {
                response.setContentType(HTML);
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", "bytes 0-" + (size() - 1) + "/" + 2 * size());
                response.getOutputStream().write(Templates.bytes(Templates.page()));
            }),
            Probe.untouched("gzipped page", (request, response) -> {
                response.setContentType(HTML);
                response.setHeader("Content-Encoding", "gzip");
                response.getOutputStream().write(gzipped());
            }),
            Probe.untouched("page that others may keep", (request, response) -> {
                response.setContentType(HTML);
                response.setHeader("Cache-Control", "public, max-age=60");
                response.setHeader("ETag", "\"spring\"");
                response.setContentLength(size());
                response.getWriter().write(Templates.page());
            }),
            Probe.untouched("page under a policy of hashes", (request, response) -> {
                response.setContentType(HTML);
                response.setHeader("Content-Security-Policy", "script-src 'sha256-AAAA'");
                response.getWriter().write(Templates.page());
            }),
            Probe.untouched("page in UTF-16", (request, response) -> {
                response.setContentType("text/html;charset=UTF-16");
                response.getOutputStream().write(Templates.page().getBytes(UTF_16));
            }),
            Probe.untouched("page without a tag by one write of its length", (request, response) -> {
                byte[] page = Templates.bytes(Templates.pageWithoutTag());
                response.setContentType(HTML);
                response.setHeader("ETag", "\"spring\"");
                response.setContentLength(page.length);
                response.getOutputStream().write(page);
            }),
            Probe.untouched("plain text", (request, response) -> {
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().write(Templates.page());
            }),
            Probe.untouched("bytes without a type", (request, response) -> {
                response.getOutputStream().write(Templates.bytes(Templates.page()));
            }));

    private Probes() {}

    private static int size() {
        return Templates.bytes(Templates.page()).length;
    }

    private static void inOddChunks(byte[] page, ServletOutputStream stream) throws IOException {
        for (int from = 0, length = 1; from < page.length; from += length, length = 1 + (length * 7 + 3) % 97) {
            stream.write(page, from, Math.min(length, page.length - from));
        }
    }

    private static void inOddChunks(String page, PrintWriter writer) {
        for (int from = 0, length = 1; from < page.length(); from += length, length = 1 + (length * 7 + 3) % 97) {
            writer.write(page, from, Math.min(length, page.length() - from));
        }
    }

    private static void finishElsewhere(AsyncContext async) {
        new Thread(() -> finish(async)).start();
    }

    private static void finish(AsyncContext async) {
        try {
            ServletResponse response = async.getResponse();
            response.setContentType(HTML);
            inOddChunks(Templates.page(), response.getWriter());
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        } finally {
            async.complete();
        }
    }

    private static String withoutChinese(String page) {
        return page.replaceAll("[^\\x00-\\x7f]", "?");
    }

    private static byte[] gzipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Templates.page().getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Writes when the connection can take more, a chunk at a time. */
    private static final class ChunkWriter implements WriteListener {
        private static final int CHUNK = 1021;

        private final AsyncContext async;
        private final ServletOutputStream stream;
        private final byte[] page;
        private int from;

        ChunkWriter(AsyncContext async, ServletOutputStream stream, byte[] page) {
            this.async = async;
            this.stream = stream;
            this.page = page;
        }

        @Override
        public void onWritePossible() throws IOException {
            while (stream.isReady()) {
                if (from == page.length) {
                    async.complete();
                    return;
                }
                int length = Math.min(CHUNK, page.length - from);
                stream.write(page, from, length);
                from += length;
            }
        }

        @Override
        public void onError(Throwable failure) {
            async.complete();
        }
    }
}
