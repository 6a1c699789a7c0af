/** The contracts on embedded Jetty. */
@NullMarked
package io.github.tagtwin.jetty;

import org.jspecify.annotations.NullMarked;
