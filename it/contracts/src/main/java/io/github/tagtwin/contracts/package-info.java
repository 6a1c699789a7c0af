/**
 * What holds on every server that TagTwin runs on. A server's module has a {@link
 * io.github.tagtwin.contracts.Container} of its make, and an empty test class for each contract.
 *
 * <p>Applications are copies of the sample shop's WAR, or made of the {@code probe} room's servlets; each runs a second
 * time without the filter, and the two must not differ in more than TagTwin promises. LINE is the stand-in, in this JVM.
 */
@NullMarked
package io.github.tagtwin.contracts;

import org.jspecify.annotations.NullMarked;
