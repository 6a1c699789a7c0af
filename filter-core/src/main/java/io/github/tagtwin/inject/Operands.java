package io.github.tagtwin.inject;

/**
 * Knows at any token of a script whether a value stands right before it, so that a slash divides rather than begins a
 * regular expression.
 */
final class Operands {
    private long controls;
    private byte parentheses;
    private char lastMark;
    private boolean control;
    private boolean valueBefore;
    private boolean valueBeforeMark;

    void begin() {
        parentheses = 0;
        forget(false);
    }

    /** What was read last is a value, or isn't, whatever came before. */
    void forget(boolean isValue) {
        lastMark = 0;
        control = false;
        valueBefore = isValue;
    }

    void blank() {
        lastMark = 0;
    }

    // Behind a dot any word is a property's name.
    void word(Word word) {
        boolean property = lastMark == '.';
        forget(property || !word.isOperator());
        control = word.isControl() && !property;
    }

    void mark(int mark) {
        boolean isValue = isValue(mark);
        valueBeforeMark = valueBefore;
        valueBefore = isValue;
        lastMark = isSecondSign(mark) ? 0 : (char) mark;
        control = false;
    }

    boolean isValueBefore() {
        return valueBefore;
    }

    /** Whether parentheses have to be counted, since some of them hold a condition. */
    boolean isInCondition() {
        return parentheses > 0;
    }

    // Whether a value ends with this mark, so that a slash behind it divides.
    private boolean isValue(int mark) {
        switch (mark) {
            case '(':
                open();
                return false;
            case ')':
                return close();
            case ']':
                return true;
            case '+':
            case '-':
                return isSecondSign(mark) && valueBeforeMark;
            default:
                return false;
        }
    }

    // An increment or a decrement leaves a value before it what it is.
    private boolean isSecondSign(int mark) {
        return (mark == '+' || mark == '-') && mark == lastMark;
    }

    // Parentheses are counted only while one is open that holds a condition.
    private void open() {
        if (control || parentheses > 0) {
            controls = controls << 1 | (control ? 1 : 0);
            parentheses = (byte) Math.min(parentheses + 1, Long.SIZE);
        }
    }

    private boolean close() {
        if (parentheses == 0) {
            return true;
        }
        boolean condition = (controls & 1) != 0;
        controls >>>= 1;
        parentheses--;
        return !condition;
    }
}
