/**
 * The whole loop: the sample shop in a process of its own, a visitor in Chromium, LINE's stand-in at the other end. Shops
 * are killed, LINE fails, browsers keep LINE Tag out, and each time what LINE counts is looked at.
 */
@NullMarked
package io.github.tagtwin.it.browser;

import org.jspecify.annotations.NullMarked;
