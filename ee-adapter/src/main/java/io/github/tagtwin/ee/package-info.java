/**
 * What a Jakarta EE server adds to TagTwin, each part only where the server has it: settings from MicroProfile Config here;
 * beans, health, meters and threads in rooms of their own.
 *
 * <p>A jar of its own beside TagTwin's; found by {@link java.util.ServiceLoader}, never named by it. Knows
 * {@code filter-core}. What names an API that may be absent stands in a class of its own, so that
 * its neighbours load without it.
 */
@NullMarked
package io.github.tagtwin.ee;

import org.jspecify.annotations.NullMarked;
