/**
 * The command line: {@code java -jar} with our one jar. {@link io.github.tagtwin.cli.Main} has the commands, each of which has
 * a package of its own; {@code terminal} is what they speak through, {@code shop} reads settings and descriptors. Knows
 * {@code settings}, {@code event}, {@code queue}, {@code delivery}, and of {@code rules} what needs no server: it runs where no
 * servlet API is.
 */
@NullMarked
package io.github.tagtwin.cli;

import org.jspecify.annotations.NullMarked;
