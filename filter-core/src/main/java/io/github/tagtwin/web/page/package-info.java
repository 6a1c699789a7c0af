/**
 * What the status page shows, as HTML: sections, tables and pictures out of a {@link io.github.tagtwin.status.Status}, in the
 * reader's language. Knows nothing of requests.
 */
@NullMarked
package io.github.tagtwin.web.page;

import org.jspecify.annotations.NullMarked;
