/**
 * What a shop's developer calls: {@link io.github.tagtwin.LineConversions} records a
 * {@link io.github.tagtwin.Conversion} and tells who the {@link io.github.tagtwin.Visitor} is.
 *
 * <p>The way of one page view: the filter in {@code servlet} lets {@code capture} read the visit and asks
 * {@code consent}; the shop's page runs, and may record conversions here; {@code inject} puts the page's
 * deduplication key into LINE Tag's {@code init} call as the bytes stream by; {@code event} validates and hashes;
 * {@code queue} stores durably; {@code delivery} sends to LINE a little later, in order. {@code settings} holds
 * every option.
 */
@NullMarked
package io.github.tagtwin;

import org.jspecify.annotations.NullMarked;
