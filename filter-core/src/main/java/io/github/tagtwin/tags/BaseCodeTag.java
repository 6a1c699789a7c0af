package io.github.tagtwin.tags;

import io.github.tagtwin.servlet.TagPrinter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * {@code <line:tag/>}: LINE Tag's base code, whose {@code init} gets the page's deduplication key, with the calls of the
 * conversions recorded so far. Once on a page, however often it stands there.
 *
 * <p>Where the filter takes no part, it is LINE's base code without a key; where the visitor hasn't agreed, or no LINE Tag
 * ID is set, nothing.
 *
 * @since 0.1.0
 */
public final class BaseCodeTag extends LineTag {
    @Override
    String text(TagPrinter printer, HttpServletRequest request, HttpServletResponse response) {
        return printer.baseCode(request, response);
    }
}
