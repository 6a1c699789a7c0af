package io.github.tagtwin.fuzz;

import io.github.tagtwin.inject.Injector;
import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.inject.LeadBytes;
import io.github.tagtwin.inject.Markup;
import io.github.tagtwin.inject.Sighting;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** One way of a page through the injector; what goes in tells at which point it went in. */
final class Walk {
    static final String IN_INIT = "\u0001init\u0001";
    static final String HEAD_START = "\u0001head\u0001";
    static final String HEAD_END = "\u0001/head\u0001";

    private final Injector injector;

    private Walk(Insertion insertion, LeadBytes leadBytes, Markup markup) {
        this.injector = Injector.of(insertion, leadBytes, markup);
    }

    Walk(LeadBytes leadBytes, Markup markup) {
        this(new Points(), leadBytes, markup);
    }

    /** With nothing for the head, so that what comes last in a page is read no further than it has to be. */
    static Walk besideTheHead(Markup markup) {
        return new Walk(new Key(), LeadBytes.NONE, markup);
    }

    String whole(byte[] page) {
        return text(chunk(page, 0, page.length));
    }

    /** In chunks of random length, from single bytes on. */
    String cut(byte[] page, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        while (from < page.length) {
            int to = Math.min(page.length, from + 1 + random.nextInt(1 << random.nextInt(10)));
            out.writeBytes(chunk(page, from, to));
            from = to;
        }
        return text(out.toByteArray());
    }

    String wholeText(String page) {
        return textChunk(page, 0, page.length());
    }

    String wholeArray(String page) {
        return charChunk(page, 0, page.length());
    }

    /** In strings and arrays of random length. */
    String cutText(String page, Random random) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from < page.length()) {
            int length = Math.min(page.length() - from, 1 + random.nextInt(1 << random.nextInt(10)));
            out.append(random.nextBoolean() ? textChunk(page, from, length) : charChunk(page, from, length));
            from += length;
        }
        return out.toString();
    }

    private String textChunk(String page, int from, int length) {
        char[] edited = injector.edited(page, from, length);
        return edited == null ? page.substring(from, from + length) : String.valueOf(edited);
    }

    private String charChunk(String page, int from, int length) {
        char[] edited = injector.edited(page.toCharArray(), from, length);
        return edited == null ? page.substring(from, from + length) : String.valueOf(edited);
    }

    private byte[] chunk(byte[] page, int from, int to) {
        byte[] edited = injector.edited(page, from, to - from);
        return edited == null ? Arrays.copyOfRange(page, from, to) : edited;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static final class Key implements Insertion {
        @Override
        public String intoInit(char quote) {
            return IN_INIT;
        }

        @Override
        public boolean mayGoIntoHead() {
            return false;
        }
    }

    private static final class Points implements Insertion {
        @Override
        public String intoInit(char quote) {
            return IN_INIT;
        }

        @Override
        public String atHeadStart() {
            return HEAD_START;
        }

        @Override
        public String atHeadEnd(Sighting seen) {
            return HEAD_END;
        }
    }
}
