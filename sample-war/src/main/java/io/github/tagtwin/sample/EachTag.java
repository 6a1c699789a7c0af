package io.github.tagtwin.sample;

import jakarta.servlet.jsp.JspException;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.io.IOException;
import java.util.List;

/** {@code <shop:each items="${products}" var="product">…</shop:each>}: its body once for every item. */
public final class EachTag extends SimpleTagSupport {
    private Iterable<?> items = List.of();
    private String name = "item";

    public void setItems(Iterable<?> items) {
        this.items = items;
    }

    public void setVar(String name) {
        this.name = name;
    }

    @Override
    public void doTag() throws JspException, IOException {
        for (Object item : items) {
            getJspContext().setAttribute(name, item);
            getJspBody().invoke(null);
        }
        getJspContext().removeAttribute(name);
    }
}
