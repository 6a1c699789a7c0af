package io.github.tagtwin.undertow;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An element of a descriptor. */
final class Tree {
    private final Element element;

    private Tree(Element element) {
        this.element = element;
    }

    static Tree read(InputStream xml) throws Exception {
        return new Tree(DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(xml)
                .getDocumentElement());
    }

    List<Tree> all(String name) {
        NodeList children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> child.getNodeName().equals(name))
                .map(child -> new Tree((Element) child))
                .toList();
    }

    String text() {
        return element.getTextContent().strip();
    }

    /** The text of the first child of that name. */
    String text(String name) {
        return all(name).get(0).text();
    }
}
