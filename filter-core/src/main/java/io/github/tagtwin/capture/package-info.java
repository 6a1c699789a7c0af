/**
 * Facts about one request: where the visitor came from and which ids the browser carries; the cookies that remember a
 * click and a lot. Reads requests, never their body. Knows {@code event}.
 */
@NullMarked
package io.github.tagtwin.capture;

import org.jspecify.annotations.NullMarked;
