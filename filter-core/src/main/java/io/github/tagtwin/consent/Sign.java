package io.github.tagtwin.consent;

import jakarta.servlet.http.HttpServletRequest;

/** A place in which a shop's consent tool leaves the visitor's answer. Thread-safe. */
@FunctionalInterface
interface Sign {
    Answer read(HttpServletRequest request);
}
