package io.github.tagtwin.web.page;

import io.github.tagtwin.web.html.Element;
import io.github.tagtwin.web.html.Node;
import io.github.tagtwin.web.html.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose first column names its rows. Where the window is narrow a row becomes a card, in which each cell tells its
 * column itself. For one thread.
 */
final class Table {
    private final List<String> columns;
    private final Element head = Element.of("tr");
    private final Element body = Element.of("tbody");
    private final String caption;

    /**
     * A table without rows as yet.
     *
     * @param caption for who can't see it
     */
    Table(String caption, List<String> columns) {
        this.caption = caption;
        this.columns = columns;
        columns.forEach(column -> head.add(Element.of("th").with("scope", "col").text(column)));
    }

    /** A row, a cell for each column. */
    void row(Node... cells) {
        Element row = Element.of("tr").add(Element.of("th").with("scope", "row").add(cells[0]));
        for (int column = 1; column < cells.length; column++) {
            row.add(Element.of("td").with("data-column", columns.get(column)).add(cells[column]));
        }
        body.add(row);
    }

    /** A row of texts. */
    void row(String... cells) {
        List<Node> texts = new ArrayList<>();
        for (String cell : cells) {
            texts.add(Text.of(cell));
        }
        row(texts.toArray(new Node[0]));
    }

    Element element() {
        return Element.of("table")
                .classed("cardwise")
                .add(
                        Element.of("caption").classed("unseen").text(caption),
                        Element.of("thead").add(head),
                        body);
    }
}
