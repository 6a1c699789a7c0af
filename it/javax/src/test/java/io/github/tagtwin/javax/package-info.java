/** What the twin for {@code javax.servlet} may use of the oldest servlet API that it runs on. */
@NullMarked
package io.github.tagtwin.javax;

import org.jspecify.annotations.NullMarked;
