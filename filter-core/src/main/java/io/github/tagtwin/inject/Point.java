package io.github.tagtwin.inject;

/** A point in a page where something may go in, right behind the code unit that was just read. */
enum Point {
    /** Nothing goes in here. */
    NOWHERE,
    /** Behind the brace that opens an {@code init} call's options. */
    INIT,
    /** Behind {@code <head>}. */
    HEAD_START,
    /** Behind {@code </head>}, or {@code <body>} where that is missing. */
    HEAD_END
}
