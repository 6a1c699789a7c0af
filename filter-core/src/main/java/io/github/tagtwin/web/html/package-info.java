/**
 * HTML that is safe by the way it is made: a page is put together of elements and texts, and no text gets into it but
 * escaped. Knows nothing of what a page shows.
 */
@NullMarked
package io.github.tagtwin.web.html;

import org.jspecify.annotations.NullMarked;
