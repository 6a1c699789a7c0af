/** Shops with libraries of Jakarta EE and MicroProfile of their own, deployed by Arquillian. */
@NullMarked
package io.github.tagtwin.arquillian;

import org.jspecify.annotations.NullMarked;
