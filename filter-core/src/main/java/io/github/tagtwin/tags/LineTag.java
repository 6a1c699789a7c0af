package io.github.tagtwin.tags;

import io.github.tagtwin.servlet.TagPrinter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.jsp.PageContext;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.io.IOException;

/** A tag that prints what the filter's printer gives it. */
abstract class LineTag extends SimpleTagSupport {
    /** Prints; throws nothing but what the page's own writer throws. */
    @Override
    public final void doTag() throws IOException {
        PageContext page = (PageContext) getJspContext();
        if (page.getRequest() instanceof HttpServletRequest && page.getResponse() instanceof HttpServletResponse) {
            HttpServletRequest request = (HttpServletRequest) page.getRequest();
            page.getOut().write(text(TagPrinter.of(request), request, (HttpServletResponse) page.getResponse()));
        }
    }

    abstract String text(TagPrinter printer, HttpServletRequest request, HttpServletResponse response);
}
