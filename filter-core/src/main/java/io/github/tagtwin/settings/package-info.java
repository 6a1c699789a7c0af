/**
 * Every option with its name, default and bounds, in one immutable {@link io.github.tagtwin.settings.Settings}, and the
 * places where values come from. Knows no other room; every room may see it.
 */
@NullMarked
package io.github.tagtwin.settings;

import org.jspecify.annotations.NullMarked;
