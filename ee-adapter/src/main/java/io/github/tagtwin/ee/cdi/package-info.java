/**
 * TagTwin for beans: {@code @Inject LineConversions} and {@code LaterConversions}, conversions as events of a transaction,
 * and beans that know consent and visitors. Needs CDI 3 or later, with portable extensions; without it nothing here is
 * loaded. Knows {@code filter-core}.
 */
@NullMarked
package io.github.tagtwin.ee.cdi;

import org.jspecify.annotations.NullMarked;
