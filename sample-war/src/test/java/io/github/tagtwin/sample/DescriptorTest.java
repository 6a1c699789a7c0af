package io.github.tagtwin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DescriptorTest {
    private static final Path DESCRIPTOR = Path.of("src/main/webapp/WEB-INF/web.xml");

    @Test
    void givesTheSnippetAndTheFilterTheSameTag() throws Exception {
        String inSnippet = value("//context-param[param-name='line-tag-id']/param-value");
        String inFilter = value("//filter[filter-name='tagtwin']/init-param[param-name='line-tag-id']/param-value");

        assertThat(inSnippet).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(inFilter).isEqualTo(inSnippet);
    }

    @Test
    void hidesTheSessionFromScriptsAndAddresses() throws Exception {
        assertThat(value("//session-config/cookie-config/http-only")).isEqualTo("true");
        assertThat(value("//session-config/tracking-mode")).isEqualTo("COOKIE");
    }

    private static String value(String expression) throws Exception {
        Document descriptor =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(DESCRIPTOR.toFile());
        XPath path = XPathFactory.newInstance().newXPath();
        return path.evaluate(expression, descriptor);
    }
}
