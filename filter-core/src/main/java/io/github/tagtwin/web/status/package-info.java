/**
 * The status page as an address: who may see it, what is done about its forms, and how it is sent. What it shows is the
 * business of {@code web.page}.
 */
@NullMarked
package io.github.tagtwin.web.status;

import org.jspecify.annotations.NullMarked;
