package io.github.tagtwin.it.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A form whose order is recorded in the request that redirects to the page of thanks, added to a WAR of the shop. */
final class FormPages {
    static final String FORM = "/form/order.html";
    static final String LAST = "/form/last.html";

    private FormPages() {}

    /**
     * The pages.
     *
     * @param tag the host of LINE Tag's script for pages that hold the tag; null for pages without
     */
    static Path into(Path war, @Nullable URI tag) throws IOException {
        String head = tag == null ? "" : tag(tag);
        String call = tag == null
                ? ""
                : "<script>_lt('send','cv',{type:'Purchase',value:620,currency:'TWD'},['" + ShopProcess.LINE_TAG_ID
                        + "']);</script>";
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            Files.createDirectories(files.getPath("/form"));
            Files.writeString(
                    files.getPath(FORM),
                    page(head, "<form method='post' action='order.jsp'><button>Buy</button></form>"));
            Files.writeString(files.getPath(LAST), page(head, "<p>Good-bye</p>"));
            Files.writeString(
                    files.getPath("/form/order.jsp"),
                    "<%@ page session='false' import='io.github.tagtwin.*' %><%"
                            + " LineConversions.of(request).record("
                            + "Conversion.named(\"Purchase\").value(620).currency(\"TWD\"));"
                            + " response.sendRedirect(\"thanks.jsp\"); %>");
            Files.writeString(
                    files.getPath("/form/thanks.jsp"),
                    "<%@ page session='false' contentType='text/html;charset=UTF-8' %>"
                            + page(head, call + "<p id='thanks'>Thank you</p>"));
        }
        return war;
    }

    private static String page(String head, String body) {
        return "<!DOCTYPE html>\n<html><head><title>Tea</title>" + head + "</head><body>" + body + "</body></html>\n";
    }

    private static String tag(URI line) {
        return """
                <script>
                  (function(g,d){g._ltq=g._ltq||[];g._lt=g._lt||function(){g._ltq.push(arguments)};
                  var s=d.createElement('script');s.async=1;s.src='%s/n/line_tag/public/release/v1/lt.js';
                  d.head.appendChild(s)})(window,document);
                  _lt('init', {customerType: 'lap', tagId: '%s'});
                  _lt('send', 'pv', ['%s']);
                </script>
                """
                .formatted(line, ShopProcess.LINE_TAG_ID, ShopProcess.LINE_TAG_ID);
    }
}
