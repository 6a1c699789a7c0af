/**
 * LINE Tag: the script that pages load and the image it reports to. Hands events to {@code counting}.
 */
@NullMarked
package io.github.tagtwin.standin.tag;

import org.jspecify.annotations.NullMarked;
