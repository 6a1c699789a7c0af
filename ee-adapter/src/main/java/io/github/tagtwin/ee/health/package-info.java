/**
 * TagTwin's part in a server's health by MicroProfile Health; without its API nothing here is loaded. Knows {@code cdi} and
 * {@code filter-core}.
 */
@NullMarked
package io.github.tagtwin.ee.health;

import org.jspecify.annotations.NullMarked;
