package io.github.tagtwin.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The container's stream, with the page edited on its way. One write of the page's is one write of the container's:
 * non-blocking pages rely on it. What the container makes of texts and line ends stays its own.
 */
final class InjectingStream extends ServletOutputStream {
    private final ServletOutputStream container;
    private final PageBody body;

    InjectingStream(ServletOutputStream container, PageBody body) {
        this.container = container;
        this.body = body;
    }

    @Override
    public void write(int octet) throws IOException {
        byte[] edited = body.edited(new byte[] {(byte) octet}, 0, 1);
        if (edited == null) {
            container.write(octet);
        } else {
            container.write(edited);
        }
    }

    @Override
    public void write(byte[] chunk) throws IOException {
        byte[] edited = body.edited(chunk, 0, chunk.length);
        container.write(edited == null ? chunk : edited);
    }

    @Override
    public void write(byte[] chunk, int from, int length) throws IOException {
        byte[] edited = body.edited(chunk, from, length);
        if (edited == null) {
            container.write(chunk, from, length);
        } else {
            container.write(edited, 0, edited.length);
        }
    }

    // Of Servlet 6.1, whose own copies even a chunk that has an array.
    public void write(ByteBuffer chunk) throws IOException {
        if (chunk.hasArray()) {
            write(chunk.array(), chunk.arrayOffset() + chunk.position(), chunk.remaining());
            chunk.position(chunk.limit());
        } else {
            byte[] copy = new byte[chunk.remaining()];
            chunk.get(copy);
            write(copy);
        }
    }

    @Override
    public void print(@Nullable String text) throws IOException {
        String edited = body.editedText(String.valueOf(text));
        container.print(text == null ? text : edited);
    }

    @Override
    public void print(boolean value) throws IOException {
        body.editedText(String.valueOf(value));
        container.print(value);
    }

    @Override
    public void print(char letter) throws IOException {
        container.print(body.editedText(String.valueOf(letter)));
    }

    @Override
    public void print(int number) throws IOException {
        body.editedText(String.valueOf(number));
        container.print(number);
    }

    @Override
    public void print(long number) throws IOException {
        body.editedText(String.valueOf(number));
        container.print(number);
    }

    @Override
    public void print(float number) throws IOException {
        body.editedText(String.valueOf(number));
        container.print(number);
    }

    @Override
    public void print(double number) throws IOException {
        body.editedText(String.valueOf(number));
        container.print(number);
    }

    @Override
    public void println() throws IOException {
        body.editedText("\n");
        container.println();
    }

    @Override
    public void println(@Nullable String text) throws IOException {
        String edited = line(String.valueOf(text));
        container.println(text == null ? text : edited);
    }

    @Override
    public void println(boolean value) throws IOException {
        line(String.valueOf(value));
        container.println(value);
    }

    @Override
    public void println(char letter) throws IOException {
        container.println(line(String.valueOf(letter)));
    }

    @Override
    public void println(int number) throws IOException {
        line(String.valueOf(number));
        container.println(number);
    }

    @Override
    public void println(long number) throws IOException {
        line(String.valueOf(number));
        container.println(number);
    }

    @Override
    public void println(float number) throws IOException {
        line(String.valueOf(number));
        container.println(number);
    }

    @Override
    public void println(double number) throws IOException {
        line(String.valueOf(number));
        container.println(number);
    }

    @Override
    public void flush() throws IOException {
        body.begin();
        container.flush();
    }

    @Override
    public void close() throws IOException {
        body.end();
        container.close();
    }

    @Override
    public boolean isReady() {
        return container.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        container.setWriteListener(listener);
    }

    private String line(String text) {
        String edited = body.editedText(text);
        body.editedText("\n");
        return edited;
    }
}
