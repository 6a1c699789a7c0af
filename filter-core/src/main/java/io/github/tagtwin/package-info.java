/**
 * What a shop's developer calls.
 */
@NullMarked
package io.github.tagtwin;

import org.jspecify.annotations.NullMarked;
