package io.github.tagtwin.contracts;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A {@code web.xml} with one filter, whose parameters can be changed. For one thread. */
public final class Descriptor {
    private final Document document;

    private Descriptor(Document document) {
        this.document = document;
    }

    public static Descriptor of(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return new Descriptor(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
    }

    /** Gives the filter a parameter, in the place of one with this name. */
    public Descriptor parameter(String name, String value) {
        withoutParameter(name);
        Element parameter = element("init-param");
        parameter.appendChild(element("param-name")).setTextContent(name);
        parameter.appendChild(element("param-value")).setTextContent(value);
        filter().appendChild(parameter);
        return this;
    }

    public Descriptor withoutParameter(String name) {
        children(filter(), "init-param").stream()
                .filter(parameter -> children(parameter, "param-name")
                        .get(0)
                        .getTextContent()
                        .equals(name))
                .forEach(parameter -> filter().removeChild(parameter));
        return this;
    }

    public String xml() throws Exception {
        StringWriter text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    private Element filter() {
        return children(document.getDocumentElement(), "filter").get(0);
    }

    private Element element(String name) {
        return document.createElementNS(document.getDocumentElement().getNamespaceURI(), name);
    }

    private static List<Element> children(Node parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }
}
