package io.github.tagtwin.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a list header from the last to the first, as far as a bound: each proxy writes at the end, so what a
 * stranger has put before can neither hide nor divide what trusted ones wrote.
 */
final class ListFromEnd {
    private static final int MOST_MEMBERS = 32;
    private static final int MOST_LETTERS = 8192;

    private final List<String> members = new ArrayList<>();
    private int letters = MOST_LETTERS;

    private ListFromEnd() {}

    /**
     * The members of all lines of a header, 32 at most, found in their last 8192 characters.
     *
     * @param lines as a container gives them: none where it doesn't tell
     */
    static List<String> of(@Nullable Enumeration<String> lines) {
        ListFromEnd list = new ListFromEnd();
        if (lines != null) {
            List<String> fromEnd = Collections.list(lines);
            Collections.reverse(fromEnd);
            fromEnd.forEach(list::read);
        }
        return list.members;
    }

    private void read(String line) {
        boolean quoted = false;
        int end = line.length();
        for (int at = end - 1; at >= 0 && hasRoom(); at--, letters--) {
            char letter = line.charAt(at);
            if (letter == ',' && !quoted) {
                members.add(line.substring(at + 1, end).strip());
                end = at;
            }
            quoted ^= letter == '"' && !isEscaped(line, at);
        }
        if (hasRoom()) {
            members.add(line.substring(0, end).strip());
        }
    }

    private boolean hasRoom() {
        return letters > 0 && members.size() < MOST_MEMBERS;
    }

    private static boolean isEscaped(String line, int quote) {
        int at = quote;
        while (at > 0 && line.charAt(at - 1) == '\\') {
            at--;
        }
        return (quote - at) % 2 == 1;
    }
}
