/** The sample shop in which MicroProfile Config has every setting, deployed by Arquillian. */
@NullMarked
package io.github.tagtwin.arquillian;

import org.jspecify.annotations.NullMarked;
