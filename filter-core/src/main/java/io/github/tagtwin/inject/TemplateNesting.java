package io.github.tagtwin.inject;

/** The template strings that a place in a script stands within, each by the braces that are open in it. */
final class TemplateNesting {
    private static final int DEEPEST = 16;

    private final short[] outer = new short[DEEPEST];
    private int depth;
    private int braces;

    void clear() {
        depth = 0;
        braces = 0;
    }

    /** Whether code is read that stands in a template. */
    boolean isOpen() {
        return depth > 0;
    }

    /** Code begins in a template; false where it stands too deep to be followed. */
    boolean enter() {
        if (depth == DEEPEST) {
            return false;
        }
        outer[depth++] = (short) braces;
        braces = 0;
        return true;
    }

    /** A mark of the code in a template; true for the one that ends it, so that the template goes on. */
    boolean leavesAt(int mark) {
        if (mark == '}' && braces == 0) {
            braces = outer[--depth];
            return true;
        }
        braces += mark == '{' ? 1 : mark == '}' ? -1 : 0;
        return false;
    }
}
