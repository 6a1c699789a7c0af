/**
 * TagTwin's figures as Micrometer's meters; without Micrometer nothing here is loaded. Knows {@code filter-core}.
 */
@NullMarked
package io.github.tagtwin.ee.meters;

import org.jspecify.annotations.NullMarked;
