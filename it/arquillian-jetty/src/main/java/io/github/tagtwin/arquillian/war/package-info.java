/** What the shop of beans needs beside its own classes on a server that has neither CDI nor transactions; goes into the WAR. */
@NullMarked
package io.github.tagtwin.arquillian.war;

import org.jspecify.annotations.NullMarked;
