/**
 * Pages written in every way that a servlet knows, deployed in an application of their own. Knows the servlet API and
 * nothing of TagTwin: the same application runs without it.
 */
@NullMarked
package io.github.tagtwin.contracts.probe;

import org.jspecify.annotations.NullMarked;
