package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import jakarta.servlet.ServletOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;

/** By every method of the stream. */
final class StreamProbes {
    private StreamProbes() {}

    static List<Probe> all() {
        return List.of(
                Probe.edited("page by one write", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.whole(response);
                }),
                Probe.edited("stream in odd chunks", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.page(response, true);
                }),
                Probe.edited("stream byte by byte", (request, response) -> {
                    response.setContentType(HTML);
                    ServletOutputStream stream = response.getOutputStream();
                    for (byte octet : Templates.bytes(Templates.smallPage())) {
                        stream.write(octet);
                    }
                }),
                Probe.edited("stream with empty writes between", (request, response) -> {
                    response.setContentType(HTML);
                    ServletOutputStream stream = response.getOutputStream();
                    for (String line : Templates.page().split("(?<=\n)", -1)) {
                        stream.write(new byte[0]);
                        stream.write(Templates.bytes(line));
                        stream.print("");
                    }
                }),
                Probe.edited("stream flushed after every line", (request, response) -> {
                    response.setContentType(HTML);
                    ServletOutputStream stream = response.getOutputStream();
                    for (String line : Templates.smallPage().split("(?<=\n)", -1)) {
                        stream.write(Templates.bytes(line));
                        stream.flush();
                    }
                }),
                Probe.edited("stream closed by the page", (request, response) -> {
                    response.setContentType(HTML);
                    try (ServletOutputStream stream = response.getOutputStream()) {
                        stream.write(Templates.bytes(Templates.page()));
                    }
                }),
                Probe.edited("stream by print and println", (request, response) -> {
                    response.setContentType("text/html;charset=ISO-8859-1");
                    ServletOutputStream stream = response.getOutputStream();
                    for (String line : ascii(Templates.page()).split("\n", -1)) {
                        stream.print(line.length());
                        stream.print(' ');
                        stream.println(line);
                    }
                }),
                Probe.edited("stream by print of every kind of value", (request, response) -> {
                    response.setContentType("text/html;charset=ISO-8859-1");
                    everyValue(response.getOutputStream());
                }),
                Probe.edited("stream by print of nothing", (request, response) -> {
                    response.setContentType("text/html;charset=ISO-8859-1");
                    ServletOutputStream stream = response.getOutputStream();
                    stream.print((String) null);
                    stream.println((String) null);
                    stream.print(ascii(Templates.page()));
                }),
                Probe.edited("stream by print of what is not Latin", (request, response) -> {
                    response.setContentType(HTML);
                    ServletOutputStream stream = response.getOutputStream();
                    stream.write(Templates.bytes(Templates.smallPage()));
                    try {
                        stream.print("茶");
                    } catch (CharConversionException refused) {
                        stream.print("refused");
                    }
                }),
                Probe.edited("stream taken twice, and no writer beside it", (request, response) -> {
                    response.setContentType(HTML);
                    ServletOutputStream first = response.getOutputStream();
                    first.print((first == response.getOutputStream()) + refusal(response::getWriter));
                    Chunks.whole(response);
                }),
                buffers("stream of buffers on the heap", ByteBuffer::wrap),
                buffers("stream of buffers off the heap", octets -> ByteBuffer.allocateDirect(octets.length)
                        .put(octets)
                        .flip()),
                buffers("stream of buffers that can only be read", octets -> ByteBuffer.wrap(octets)
                        .asReadOnlyBuffer()),
                buffers("stream of buffers that begin within their arrays", octets -> ByteBuffer.allocate(
                                octets.length + 7)
                        .position(5)
                        .slice()
                        .put(octets)
                        .flip()));
    }

    // Since Servlet 6.1.
    private static Probe buffers(String name, Function<byte[], ByteBuffer> buffer) {
        return Probe.edited(name, (request, response) -> {
                    response.setContentType(HTML);
                    ServletOutputStream stream = response.getOutputStream();
                    Method write = ServletOutputStream.class.getMethod("write", ByteBuffer.class);
                    for (String line : Templates.page().split("(?<=[p'])", -1)) {
                        ByteBuffer chunk = buffer.apply(Templates.bytes(line));
                        write.invoke(stream, chunk);
                        if (chunk.hasRemaining()) {
                            throw new IOException(chunk + " is left");
                        }
                    }
                })
                .where(() -> Newer.has(ServletOutputStream.class, "write", ByteBuffer.class));
    }

    private static void everyValue(ServletOutputStream stream) throws IOException {
        stream.print("<script>var values = [");
        stream.print(true);
        stream.print(',');
        stream.print(7);
        stream.print(",");
        stream.print(8L);
        stream.print(",");
        stream.print(1.5f);
        stream.print(",");
        stream.print(2.5d);
        stream.println("];");
        stream.println();
        stream.println(false);
        stream.println(';');
        stream.println(9);
        stream.println(10L);
        stream.println(3.5f);
        stream.println(4.5d);
        stream.print("_lt('ini");
        stream.print('t');
        stream.print("', {");
        stream.println("tagId: ''});</script>");
    }

    /** The exception that a call ends in. */
    static String refusal(Taking taking) throws IOException {
        try {
            taking.take();
            return "taken";
        } catch (IllegalStateException refused) {
            return "refused";
        }
    }

    /** Takes a response's stream or writer. */
    @FunctionalInterface
    interface Taking {
        Object take() throws IOException;
    }

    static String ascii(String page) {
        return page.replaceAll("[^\\x00-\\x7f]", "?");
    }
}
