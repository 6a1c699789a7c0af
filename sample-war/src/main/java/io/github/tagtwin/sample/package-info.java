/**
 * A small tea shop of the older kind: servlets, JSP, a session for the cart, orders in memory. It stands for the many
 * shops that carry LINE's snippet in their template and have no wish to change it.
 *
 * <p>Its only ties to TagTwin are the jar, the filter in {@code web.xml}, what {@link
 * io.github.tagtwin.sample.CheckoutServlet} tells {@link io.github.tagtwin.LineConversions} of the buyer, and two tags in
 * {@code thank-you.jsp}. Values that pages read are public, since EL asks for it.
 */
@NullMarked
package io.github.tagtwin.sample;

import org.jspecify.annotations.NullMarked;
