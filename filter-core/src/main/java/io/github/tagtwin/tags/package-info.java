/**
 * The JSP tag library, {@code io.github.tagtwin.tags} in {@code META-INF/line.tld}: LINE Tag, conversions and visitors as a
 * page's author writes them. Knows what a shop's developer calls, and asks {@code servlet} what a page is to print. Nothing
 * here is loaded on a server without JSP.
 */
@NullMarked
package io.github.tagtwin.tags;

import org.jspecify.annotations.NullMarked;
