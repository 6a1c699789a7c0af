/** {@code queue}: what lies in a queue's directory while no shop runs on it. */
@NullMarked
package io.github.tagtwin.cli.stored;

import org.jspecify.annotations.NullMarked;
