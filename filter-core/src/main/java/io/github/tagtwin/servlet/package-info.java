/**
 * The seam with the container: the filter, the wrappers of request and response, the page that collects what is recorded,
 * and the running whole. Knows every other room.
 */
@NullMarked
package io.github.tagtwin.servlet;

import org.jspecify.annotations.NullMarked;
