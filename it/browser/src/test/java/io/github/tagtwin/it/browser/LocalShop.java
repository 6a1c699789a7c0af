package io.github.tagtwin.it.browser;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same shop with two more pages in each of some charsets of East Asia: a tea, and thanks for having bought it. */
final class LocalShop {
    private LocalShop() {}

    static Path in(Path folder, String... charsets) throws IOException {
        Path copy = Files.copy(ShopProcess.builtWar(), folder.resolve("local.war"));
        try (FileSystem war = FileSystems.newFileSystem(copy)) {
            Path descriptor = war.getPath("WEB-INF/web.xml");
            String groups = Stream.of(charsets).map(LocalShop::group).collect(Collectors.joining());
            Files.writeString(
                    descriptor, Files.readString(descriptor).replace("<jsp-config>", "<jsp-config>" + groups));
            String tag = Files.readString(war.getPath("WEB-INF/jsp/line-tag.jspf"));
            for (String charset : charsets) {
                Path pages = Files.createDirectories(war.getPath(charset));
                Files.writeString(pages.resolve("tea.jsp"), tea(charset, tag), Charset.forName(charset));
                Files.writeString(pages.resolve("thanks.jsp"), thanks(charset, tag), Charset.forName(charset));
            }
        }
        return copy;
    }

    private static String group(String charset) {
        return "<jsp-property-group><url-pattern>/" + charset + "/*</url-pattern><page-encoding>" + charset
                + "</page-encoding></jsp-property-group>";
    }

    // The names stand before LINE Tag in its own script too: some of their bytes look like ASCII's.
    private static String tea(String charset, String tag) {
        return begun(charset, "%1$s", tag)
                + """
                <h1>%1$s</h1><p id="brewing">%2$s</p>
                <form method="post" accept-charset="UTF-8" action="thanks.jsp?tea=7">
                  <input type="hidden" name="name" value="%1$s"><input type="hidden" name="order" value="T-%3$s-1">
                  <button>%2$s</button>
                </form></body></html>
                """
                        .formatted(name(charset), brewing(charset), charset);
    }

    private static String thanks(String charset, String tag) {
        return begun(charset, "${param.name}", tag)
                + """
                <line:conversion name="Purchase" orderId="${param.order}" value="620" currency="TWD"
                    keywords="${param.name}" category="%s" itemIds="${param.name}"/>
                <h1>${param.name}</h1><p id="brewing">%s</p></body></html>
                """
                        .formatted(brewing(charset), brewing(charset));
    }

    private static String begun(String charset, String title, String tag) {
        return """
                <%@ page session="false" pageEncoding="CHARSET" contentType="text/html;charset=CHARSET" %><%@
                taglib prefix="line" uri="io.github.tagtwin.tags" %><%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %><!DOCTYPE html>
                <html><head><title>TITLE</title>
                <script>var tea = ['NAME', "BREWING"]; // NAME
                </script>
                """
                        .replace("CHARSET", charset)
                        .replace("TITLE", title.replace("%1$s", name(charset)))
                        .replace("NAME", name(charset))
                        .replace("BREWING", brewing(charset))
                + tag.replace("_lt('init'", "var leaf = '" + name(charset) + "'; _lt('init'")
                + "</head><body>\n";
    }

    /** A tea's name, of letters whose last byte is that of a backslash, a brace, a bracket or a back-tick. */
    static String name(String charset) {
        return charset.equals("Big5") ? "許功蓋育成閱琵豹漂久亡" : "表ソ能十予貼マボゼ弓院";
    }

    /** How to brew it. */
    static String brewing(String charset) {
        return charset.equals("Big5") ? "沖泡攝氏九十五度，蓋碗功夫" : "九十度の湯で三十秒、能書ソノ表";
    }
}
