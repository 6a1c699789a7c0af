/** What commands speak through: lines out and aside, questions, exit codes, what may be shown of secrets. */
@NullMarked
package io.github.tagtwin.cli.terminal;

import org.jspecify.annotations.NullMarked;
