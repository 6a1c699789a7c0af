/** The contracts on embedded Undertow, which reads no descriptors: the few things that ours say are read here. */
@NullMarked
package io.github.tagtwin.undertow;

import org.jspecify.annotations.NullMarked;
