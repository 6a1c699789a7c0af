/** What a whole run says of servers and of jars, held against what the README says. */
@NullMarked
package io.github.tagtwin.report;

import org.jspecify.annotations.NullMarked;
