/**
 * Bytes and chars in, the same plus the insertion out. {@link io.github.tagtwin.inject.PageScanner} knows where in a page
 * it is, {@link io.github.tagtwin.inject.ScriptLexer} reads a script's tokens, and
 * {@link io.github.tagtwin.inject.TagCalls} knows LINE Tag's calls among them;
 * {@link io.github.tagtwin.inject.Injector} edits the chunk that holds the tag. Nothing is held back: all that lives on
 * from one chunk to the next is the state of these three, and a string that seems to be a page's last, with its rest unread. {@link io.github.tagtwin.inject.Chunks} leap over plain tags and
 * whole scripts, {@link io.github.tagtwin.inject.ScriptLeaps} over parts of a script that has to be read, which saves them
 * most of the reading. Knows {@code event} alone, and no servlet type.
 */
@NullMarked
package io.github.tagtwin.inject;

import org.jspecify.annotations.NullMarked;
