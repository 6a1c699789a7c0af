/** The contracts on embedded Tomcat. */
@NullMarked
package io.github.tagtwin.tomcat;

import org.jspecify.annotations.NullMarked;
