/**
 * A small HTTP/1.1 server on plain sockets: it shows a request's exact framing, and it can hang, tear or cut an answer.
 * Knows nothing of LINE; every other room answers through it.
 */
@NullMarked
package io.github.tagtwin.standin.http;

import org.jspecify.annotations.NullMarked;
