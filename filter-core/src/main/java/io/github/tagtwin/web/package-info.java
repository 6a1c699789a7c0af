/**
 * What a browser asks us for, in the shop's own name: the script that gives a page its key where the page is the same for
 * everybody, and the endpoint to which that script reports. Judges whether a report may be heard; what becomes of it is the
 * business of {@code servlet}. Knows {@code capture} and {@code event}.
 */
@NullMarked
package io.github.tagtwin.web;

import org.jspecify.annotations.NullMarked;
