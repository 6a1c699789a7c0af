package io.github.tagtwin.inject;

/** How near the end of one of HTML's comments is: {@code -->}, {@code --!>}, right at its beginning {@code >} or {@code ->}. */
enum CommentEnd {
    BEGUN,
    BEGUN_DASH,
    /** Nowhere near: nothing counts but a dash. */
    FAR,
    DASH,
    TWO_DASHES,
    BANG,
    /** It has ended. */
    REACHED;

    CommentEnd after(int unit) {
        if (unit == '-') {
            return afterDash();
        }
        if (unit == '>') {
            return this == FAR || this == DASH ? FAR : REACHED;
        }
        return unit == '!' && this == TWO_DASHES ? BANG : FAR;
    }

    private CommentEnd afterDash() {
        switch (this) {
            case BEGUN:
                return BEGUN_DASH;
            case FAR:
            case BANG:
                return DASH;
            default:
                return TWO_DASHES;
        }
    }
}
