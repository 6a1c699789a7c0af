package io.github.tagtwin.inject;

/** The text that comes last in a page, which many pages consist of: written at once, when they are complete. */
final class LastText {
    private static final String END = "</html>";
    private static final String CALL = "_lt";

    private LastText() {}

    /** Whether it looks as if nothing would follow. */
    static boolean isLast(String text) {
        int end = text.length();
        while (end > 0 && Units.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end > 0
                && text.charAt(end - 1) == '>'
                && text.regionMatches(true, end - END.length(), END, 0, END.length());
    }

    /**
     * The place by which the last word that may be LINE Tag's function has ended, for which the unit behind it is needed, too; 0
     * where there is none.
     */
    static int behindLastCall(String text) {
        int behind = 0;
        for (int at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) {
            behind = text.startsWith(CALL, at) ? at + CALL.length() + 1 : behind;
        }
        return behind;
    }
}
