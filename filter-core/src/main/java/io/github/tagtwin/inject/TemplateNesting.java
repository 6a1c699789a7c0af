package io.github.tagtwin.inject;

/**
 * The template strings that a place in a script stands within, and the braces that are open in them: a stack of one bit
 * for each, as a number, so that a script needs no object for it. Below the stack stands a bit that is set.
 */
final class TemplateNesting {
    static final long NONE = 1;

    private TemplateNesting() {}

    /** Whether code is read that stands in a template. */
    static boolean isOpen(long nesting) {
        return nesting != NONE;
    }

    /** Whether what opens now stands too deep to be followed: 63 are open. */
    static boolean isFull(long nesting) {
        return nesting < 0;
    }

    /** Code begins in a template. */
    static long enter(long nesting) {
        return nesting << 1 | 1;
    }

    /** Whether a mark of the code in a template ends it, so that the template goes on. */
    static boolean leavesAt(long nesting, int mark) {
        return mark == '}' && (nesting & 1) != 0;
    }

    /** A mark of the code in a template, which may end it. */
    static long mark(long nesting, int mark) {
        return mark == '{' ? nesting << 1 : mark == '}' ? nesting >>> 1 : nesting;
    }
}
