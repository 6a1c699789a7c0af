package io.github.tagtwin.inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page as it is written and as it is to come out: {@code name.html} beside {@code name.expected.html}. A charset other
 * than UTF-8 stands in the name, {@code name.big5.html}.
 */
final class PageFixture {
    private static final Path FOLDER = Path.of("src/test/resources/pages");
    private static final String INPUT = ".html";
    private static final String EXPECTED = ".expected.html";

    /** What goes into the pages. */
    static final Insertion INSERTION = quote -> "deduplicationKey:" + quote + "KEY" + quote + ",";

    private final String name;
    private final Charset charset;
    private final byte[] input;
    private final byte[] expected;

    private PageFixture(String name, Charset charset) {
        this.name = name;
        this.charset = charset;
        this.input = bytes(name + INPUT);
        this.expected = bytes(name + EXPECTED);
    }

    static List<PageFixture> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(INPUT) && !file.endsWith(EXPECTED))
                    .map(file -> read(file.substring(0, file.length() - INPUT.length())))
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PageFixture read(String name) {
        int dot = name.indexOf('.');
        Charset charset = dot < 0 ? StandardCharsets.UTF_8 : Charset.forName(name.substring(dot + 1));
        return new PageFixture(name, charset);
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Charset charset() {
        return charset;
    }

    byte[] input() {
        return input;
    }

    byte[] expected() {
        return expected;
    }

    String text() {
        return new String(input, charset);
    }

    String expectedText() {
        return new String(expected, charset);
    }

    Injector injector(Insertion insertion) {
        return Injector.of(insertion, LeadBytes.of(charset.name()));
    }

    @Override
    public String toString() {
        return name;
    }
}
