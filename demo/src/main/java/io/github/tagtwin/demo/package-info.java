/**
 * The demo: the sample shop in embedded Jetty, beside the stand-in for LINE, in one process and on loopback addresses
 * alone. {@link io.github.tagtwin.demo.Demo} is both the program and what tests hold on to.
 */
@NullMarked
package io.github.tagtwin.demo;

import org.jspecify.annotations.NullMarked;
