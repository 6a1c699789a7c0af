package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/** What goes in at one place of a chunk, behind all that goes in before it. Immutable. */
final class Edit {
    private final @Nullable Edit before;
    private final int place;
    private final String text;
    private final int growth;

    /**
     * An insertion.
     *
     * @param place how many of the chunk's units stand before it
     */
    Edit(@Nullable Edit before, int place, String text) {
        this.before = before;
        this.place = place;
        this.text = text;
        this.growth = text.length() + (before == null ? 0 : before.growth);
    }

    byte[] into(byte[] chunk, int from, int length) {
        byte[] grown = new byte[length + growth];
        int end = length;
        for (Edit edit = this; edit != null; edit = edit.before) {
            System.arraycopy(chunk, from + edit.place, grown, edit.place + edit.growth, end - edit.place);
            edit.ascii(grown);
            end = edit.place;
        }
        System.arraycopy(chunk, from, grown, 0, end);
        return grown;
    }

    private void ascii(byte[] grown) {
        int start = place + growth - text.length();
        for (int at = 0; at < text.length(); at++) {
            grown[start + at] = (byte) text.charAt(at);
        }
    }

    char[] into(char[] chunk, int from, int length) {
        char[] grown = new char[length + growth];
        int end = length;
        for (Edit edit = this; edit != null; edit = edit.before) {
            System.arraycopy(chunk, from + edit.place, grown, edit.place + edit.growth, end - edit.place);
            edit.letters(grown);
            end = edit.place;
        }
        System.arraycopy(chunk, from, grown, 0, end);
        return grown;
    }

    char[] into(String chunk, int from, int length) {
        char[] grown = new char[length + growth];
        int end = length;
        for (Edit edit = this; edit != null; edit = edit.before) {
            chunk.getChars(from + edit.place, from + end, grown, edit.place + edit.growth);
            edit.letters(grown);
            end = edit.place;
        }
        chunk.getChars(from, from + end, grown, 0);
        return grown;
    }

    private void letters(char[] grown) {
        text.getChars(0, text.length(), grown, place + growth - text.length());
    }
}
