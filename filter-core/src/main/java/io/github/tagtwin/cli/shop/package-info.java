/** A shop's files as they lie on a disk: settings, {@code web.xml}, WAR. Nothing of them is run or loaded. */
@NullMarked
package io.github.tagtwin.cli.shop;

import org.jspecify.annotations.NullMarked;
