/** The contracts on whole servers, each a process of its own, as a shop's operator unpacks and starts it. */
@NullMarked
package io.github.tagtwin.servers;

import org.jspecify.annotations.NullMarked;
