package io.github.tagtwin.inject;

/**
 * Knows at any token of a script whether a value stands right before it, so that a slash divides rather than begins a
 * regular expression.
 *
 * <p>What is known is a number, so that a script needs no object for it: some bits for what came last, above them a stack of
 * one bit for each parenthesis that is open, whether it holds a condition. Below the stack stands a bit that is set.
 */
final class Operands {
    private static final long VALUE = 1;
    private static final long VALUE_BEFORE_MARK = 1 << 1;
    private static final long CONTROL = 1 << 2;
    private static final long DOT = 1 << 3;
    private static final long PLUS = 2 << 3;
    private static final long MINUS = 3 << 3;
    private static final long LAST_MARK = MINUS;
    private static final long TOP = 1 << 5;
    private static final long STACK = -TOP;

    /** A script begins. */
    static final long NONE = TOP;

    private Operands() {}

    /** What was read last is a value, or isn't, whatever came before. */
    static long forget(long before, boolean isValue) {
        return (before & STACK) | (isValue ? VALUE : 0);
    }

    static long blank(long before) {
        return before & ~LAST_MARK;
    }

    // Behind a dot any word is a property's name.
    static long word(long before, Word word) {
        boolean property = (before & LAST_MARK) == DOT;
        boolean control = word.isControl() && !property;
        return forget(before, property || !word.isOperator()) | (control ? CONTROL : 0);
    }

    static long mark(long before, int mark) {
        long valueBefore = isValueBefore(before) ? VALUE_BEFORE_MARK : 0;
        switch (mark) {
            case '(':
                return opened(before) | valueBefore;
            case ')':
                return closed(before) | valueBefore;
            case ']':
                return forget(before, true) | valueBefore;
            case '+':
                return signed(before, PLUS) | valueBefore;
            case '-':
                return signed(before, MINUS) | valueBefore;
            default:
                return forget(before, false) | valueBefore | (mark == '.' ? DOT : 0);
        }
    }

    static boolean isValueBefore(long state) {
        return (state & VALUE) != 0;
    }

    /** Whether parentheses have to be counted, since some of them hold a condition. */
    static boolean isInCondition(long state) {
        return (state & STACK) != TOP;
    }

    // An increment or a decrement leaves a value before it what it is.
    private static long signed(long before, long sign) {
        boolean second = (before & LAST_MARK) == sign;
        return second ? forget(before, (before & VALUE_BEFORE_MARK) != 0) : forget(before, false) | sign;
    }

    // Parentheses are counted only while one is open that holds a condition; of too many the outer ones are forgotten.
    private static long opened(long before) {
        boolean control = (before & CONTROL) != 0;
        if (!control && !isInCondition(before)) {
            return forget(before, false);
        }
        long deepest = before & Long.MIN_VALUE;
        return (before & STACK) << 1 | deepest | (control ? TOP : 0);
    }

    private static long closed(long before) {
        if (!isInCondition(before)) {
            return forget(before, true);
        }
        boolean condition = (before & TOP) != 0;
        return forget(before >>> 1, !condition);
    }
}
