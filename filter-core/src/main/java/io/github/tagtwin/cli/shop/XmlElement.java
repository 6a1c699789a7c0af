package io.github.tagtwin.cli.shop;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a small XML file, with its name as it is without a namespace. Nothing outside of the file is ever read:
 * no DTD, no entity.
 */
final class XmlElement {
    private static final int DEEPEST = 100;

    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(XMLStreamReader at) {
        this.name = at.getLocalName();
        this.namespace = at.getNamespaceURI() == null ? "" : at.getNamespaceURI();
        for (int index = 0; index < at.getAttributeCount(); index++) {
            attributes.put(at.getAttributeLocalName(index), at.getAttributeValue(index));
        }
    }

    /**
     * Reads a file's root.
     *
     * @throws IOException with line and reason, if it isn't well formed
     */
    static XmlElement read(InputStream content) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(content);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // What stands before the root tells nothing.
            }
            return element(reader, 0);
        } catch (XMLStreamException malformed) {
            throw new IOException("line " + malformed.getLocation().getLineNumber() + ": not well-formed XML");
        }
    }

    private static XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep", reader.getLocation());
        }
        XmlElement element = new XmlElement(reader);
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element.children.add(element(reader, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                element.text.append(reader.getText());
            }
        }
        return element;
    }

    String name() {
        return name;
    }

    /** The namespace's address; empty where there is none. */
    String namespace() {
        return namespace;
    }

    /** The text in it, without blanks around it. */
    String text() {
        return text.toString().strip();
    }

    /** The text of an attribute; empty where there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<XmlElement> children() {
        return children;
    }

    /** The children of that name. */
    List<XmlElement> children(String child) {
        return children.stream().filter(each -> each.name.equals(child)).collect(Collectors.toList());
    }

    /** The first child of that name. */
    Optional<XmlElement> child(String child) {
        return children(child).stream().findFirst();
    }

    /** The text of the first child of that name; empty where there is none. */
    String text(String child) {
        return child(child).map(XmlElement::text).orElse("");
    }

    /** The texts of all children of that name. */
    List<String> texts(String child) {
        return children(child).stream().map(XmlElement::text).collect(Collectors.toList());
    }
}
