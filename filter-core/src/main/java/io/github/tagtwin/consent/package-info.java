/**
 * One decision for cookies, tag, API and queue. Knows {@code capture}.
 */
@NullMarked
package io.github.tagtwin.consent;

import org.jspecify.annotations.NullMarked;
