package io.github.tagtwin.it.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same shop without LINE's snippets in its templates, and with a page whose LINE Tag a tag manager starts. */
final class ShopWithoutTag {
    /** The page with a tag manager. */
    static final String MANAGED_PAGE = "/managed.html";

    private static final String SCRIPT = "(?s)<(script|noscript)>.*?</\\1>";

    private ShopWithoutTag() {}

    static Path in(Path folder, URI line) throws IOException {
        Path copy = Files.copy(ShopProcess.builtWar(), folder.resolve("without-tag.war"));
        try (FileSystem war = FileSystems.newFileSystem(copy)) {
            strip(war.getPath("WEB-INF/jsp/line-tag.jspf"));
            strip(war.getPath("WEB-INF/jsp/thank-you.jsp"));
            Files.writeString(war.getPath(MANAGED_PAGE), managed(line));
        }
        return copy;
    }

    private static void strip(Path template) throws IOException {
        Files.writeString(template, Files.readString(template).replaceAll(SCRIPT, ""));
    }

    // As a tag manager runs a tag of custom HTML: from a string, long after the page was read.
    private static String managed(URI line) {
        return """
                <!DOCTYPE html>
                <html><head><title>Managed</title></head><body><p>Tea</p>
                <script>
                  window.addEventListener('load', function () {
                    var tag = document.createElement('script');
                    tag.text = "(function(g,d){g._ltq=g._ltq||[];g._lt=g._lt||function(){g._ltq.push(arguments)};"
                      + "var s=d.createElement('script');s.async=1;s.src='%s/n/line_tag/public/release/v1/lt.js';"
                      + "d.head.appendChild(s)})(window,document);"
                      + "_lt('init',{customerType:'lap',tagId:'%s',deduplicationKey:'of-the-tag-manager'});"
                      + "_lt('send','pv',['%s']);_lt('send','cv',{type:'GenerateLead'},['%s']);";
                    document.head.appendChild(tag);
                  });
                </script>
                </body></html>
                """
                .formatted(line, ShopProcess.LINE_TAG_ID, ShopProcess.LINE_TAG_ID, ShopProcess.LINE_TAG_ID);
    }
}
