package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What a page's own template prints of LINE Tag. All texts are HTML, ASCII, and may be empty; no method throws. Confined to
 * the thread that answers the request.
 */
public interface TagPrinter {
    /** The request attribute that holds a page's printer, and the application's attribute for pages that aren't ours. */
    String ATTRIBUTE = "io.github.tagtwin.servlet.TagPrinter";

    /** The printer for what the request shows now. */
    static TagPrinter of(ServletRequest request) {
        Object ofPage = request.getAttribute(ATTRIBUTE);
        Object found = ofPage == null ? request.getServletContext().getAttribute(ATTRIBUTE) : ofPage;
        return found instanceof TagPrinter ? (TagPrinter) found : SilentPrinter.INSTANCE;
    }

    /**
     * LINE Tag's base code, with the calls of the conversions recorded so far; nothing where the page has it already. It
     * does nothing in a browser that finds a LINE Tag before it.
     */
    String baseCode(HttpServletRequest request, HttpServletResponse response);

    /**
     * Records a conversion, and makes LINE Tag's call of it; none where LINE would refuse it, or where the call is printed
     * elsewhere. It does nothing in a browser that finds no LINE Tag before it.
     */
    String conversion(Conversion conversion, HttpServletRequest request, HttpServletResponse response);
}
