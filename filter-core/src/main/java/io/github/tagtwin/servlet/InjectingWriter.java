package io.github.tagtwin.servlet;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The container's writer, with the page edited on its way. Every method ends in the container's own, whose line ends and
 * encoding stay as they are.
 */
// A format is the page's own, as in PrintWriter.
@SuppressWarnings("AnnotateFormatMethod")
final class InjectingWriter extends PrintWriter {
    private final PageBody body;

    InjectingWriter(PrintWriter container, PageBody body) {
        super(container);
        this.body = body;
    }

    // Kept by the class above already.
    private PrintWriter container() {
        return (PrintWriter) out;
    }

    @Override
    public void write(int letter) {
        char[] edited = body.edited(String.valueOf((char) letter), 0, 1);
        if (edited == null) {
            container().write(letter);
        } else {
            container().write(edited);
        }
    }

    @Override
    public void write(char[] text) {
        write(text, 0, text.length);
    }

    @Override
    public void write(char[] text, int from, int length) {
        char[] edited = body.edited(text, from, length);
        if (edited == null) {
            container().write(text, from, length);
        } else {
            container().write(edited);
        }
    }

    @Override
    public void write(String text) {
        char[] edited = body.edited(text, 0, text.length());
        if (edited == null) {
            container().write(text);
        } else {
            container().write(edited);
        }
    }

    @Override
    public void write(String text, int from, int length) {
        char[] edited = body.edited(text, from, length);
        if (edited == null) {
            container().write(text, from, length);
        } else {
            container().write(edited);
        }
    }

    @Override
    public void print(boolean value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(char letter) {
        print(String.valueOf(letter));
    }

    @Override
    public void print(int number) {
        print(String.valueOf(number));
    }

    @Override
    public void print(long number) {
        print(String.valueOf(number));
    }

    @Override
    public void print(float number) {
        print(String.valueOf(number));
    }

    @Override
    public void print(double number) {
        print(String.valueOf(number));
    }

    @Override
    public void print(char[] text) {
        print(new String(text));
    }

    @Override
    public void print(@Nullable String text) {
        String page = String.valueOf(text);
        char[] edited = body.edited(page, 0, page.length());
        if (edited == null) {
            container().print(page);
        } else {
            container().print(edited);
        }
    }

    @Override
    public void print(@Nullable Object value) {
        print(String.valueOf(value));
    }

    @Override
    public void println() {
        body.editedText("\n");
        container().println();
    }

    @Override
    public void println(boolean value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(char letter) {
        println(String.valueOf(letter));
    }

    @Override
    public void println(int number) {
        println(String.valueOf(number));
    }

    @Override
    public void println(long number) {
        println(String.valueOf(number));
    }

    @Override
    public void println(float number) {
        println(String.valueOf(number));
    }

    @Override
    public void println(double number) {
        println(String.valueOf(number));
    }

    @Override
    public void println(char[] text) {
        println(new String(text));
    }

    @Override
    public void println(@Nullable String text) {
        String edited = body.editedText(String.valueOf(text));
        body.editedText("\n");
        container().println(edited);
    }

    @Override
    public void println(@Nullable Object value) {
        println(String.valueOf(value));
    }

    @Override
    public PrintWriter append(char letter) {
        write(letter);
        return this;
    }

    @Override
    public PrintWriter append(@Nullable CharSequence text) {
        write(String.valueOf(text));
        return this;
    }

    @Override
    public PrintWriter append(@Nullable CharSequence text, int from, int to) {
        return append(String.valueOf(text).substring(from, to));
    }

    @Override
    public PrintWriter format(String format, @Nullable Object... arguments) {
        write(String.format(format, arguments));
        return this;
    }

    @Override
    public PrintWriter format(@Nullable Locale locale, String format, @Nullable Object... arguments) {
        write(String.format(locale, format, arguments));
        return this;
    }

    @Override
    public PrintWriter printf(String format, @Nullable Object... arguments) {
        return format(format, arguments);
    }

    @Override
    public PrintWriter printf(@Nullable Locale locale, String format, @Nullable Object... arguments) {
        return format(locale, format, arguments);
    }

    @Override
    public void flush() {
        body.begin();
        container().flush();
    }

    @Override
    public void close() {
        body.end();
        container().close();
    }

    @Override
    public boolean checkError() {
        body.begin();
        return container().checkError();
    }
}
