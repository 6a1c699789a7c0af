/**
 * The server's message broker as the queue that the nodes of an application share: each batch is one message of its lane's
 * group, which the broker gives to one node, and which stays in the broker until LINE has taken all of its events. Nothing of
 * a broker's own is called. Knows {@code filter-core}.
 */
@NullMarked
package io.github.tagtwin.ee.messaging;

import org.jspecify.annotations.NullMarked;
