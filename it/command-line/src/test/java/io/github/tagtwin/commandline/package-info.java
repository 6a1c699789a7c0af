/** The one jar run as a program, against the stand-in for LINE. */
@NullMarked
package io.github.tagtwin.commandline;

import org.jspecify.annotations.NullMarked;
