package io.github.tagtwin.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** Reads small files in UTF-8. */
final class PropertiesText {
    /** As many bytes as a file of ours may have. */
    static final int LARGEST = 1 << 16;

    private PropertiesText() {}

    /**
     * The properties in a file.
     *
     * @throws IOException if it is too long, or isn't one
     */
    static Map<String, String> of(byte[] content) throws IOException {
        if (content.length > LARGEST) {
            throw new IOException("too long");
        }
        return of(text(content));
    }

    /** The properties in a file's text. */
    static Map<String, String> of(String content) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(content));
        return NamedTexts.asMap(properties);
    }

    /**
     * A file's text.
     *
     * @throws IOException if it isn't UTF-8
     */
    static String text(byte[] content) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }
}
