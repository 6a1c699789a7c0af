package io.github.tagtwin.cli.imports;

/** When a LINE User ID is sent. */
enum LineUserId {
    ALWAYS,
    /** Where there is neither e-mail nor phone. */
    WITHOUT_PERSONAL_DATA,
    NEVER
}
