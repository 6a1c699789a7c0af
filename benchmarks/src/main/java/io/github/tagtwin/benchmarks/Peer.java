package io.github.tagtwin.benchmarks;

import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.servlet.EditedResponses;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import net.bull.javamelody.internal.web.RumInjector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sitemesh.webapp.contentfilter.BasicSelector;
import org.sitemesh.webapp.contentfilter.HttpServletResponseBuffer;
import org.sitemesh.webapp.contentfilter.ResponseMetaData;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Somebody who edits pages on their way: writes one page through its response. */
enum Peer {
    /** Nobody: the limit. */
    COPY {
        @Override
        void pass(PageWriting page, HttpServletResponse container) throws IOException {
            page.to(container);
        }
    },
    /** TagTwin's response; the key is ready. */
    TAGTWIN {
        @Override
        void pass(PageWriting page, HttpServletResponse container) throws IOException {
            page.to(EditedResponses.over(container, KEY));
        }
    },
    /** JavaMelody's response that puts its script before {@code </body>}. It takes the last tag of each page for its own. */
    JAVAMELODY {
        @Override
        void pass(PageWriting page, HttpServletResponse container) throws IOException {
            HttpServletResponse response =
                    RumInjector.createRumResponseWrapper(new PageRequest(), container, "/products GET");
            response.setContentType("text/html;charset=UTF-8");
            page.to(response);
            response.flushBuffer();
        }
    },
    /** SiteMesh's buffer, then a search for the tag. */
    SITEMESH {
        @Override
        void pass(PageWriting page, HttpServletResponse container) throws IOException {
            HttpServletResponseBuffer response =
                    new HttpServletResponseBuffer(container, new ResponseMetaData(), new BasicSelector("text/html"));
            response.setContentType("text/html;charset=UTF-8");
            page.to(response);
            CharBuffer content = response.getBuffer();
            container.getWriter().write(keyed(content.toString()));
        }
    },
    /** Spring's response that keeps the content, then a search for the tag. */
    SPRING {
        @Override
        void pass(PageWriting page, HttpServletResponse container) throws IOException {
            ContentCachingResponseWrapper response = new ContentCachingResponseWrapper(container);
            page.to(response);
            byte[] edited = keyed(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            container.getOutputStream().write(edited, 0, edited.length);
        }
    },
    /** Jsoup behind a buffer: parses the page, edits the script, prints it all anew. */
    JSOUP {
        @Override
        void pass(PageWriting page, HttpServletResponse container) throws IOException {
            ContentCachingResponseWrapper response = new ContentCachingResponseWrapper(container);
            page.to(response);
            Document document = Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
            document.outputSettings().prettyPrint(false);
            for (Element script : document.select("script")) {
                script.dataNodes().forEach(text -> text.setWholeData(keyed(text.getWholeData())));
            }
            byte[] edited = document.outerHtml().getBytes(StandardCharsets.UTF_8);
            container.getOutputStream().write(edited, 0, edited.length);
        }
    };

    private static final Insertion KEY = new Insertion() {
        @Override
        public String intoInit(char quote) {
            return "deduplicationKey:'0123456789012345678901',";
        }

        @Override
        public boolean mayGoIntoHead() {
            return false;
        }
    };
    private static final String CALL = "_lt('init', {";

    /** Lets a page write itself to the container. */
    abstract void pass(PageWriting page, HttpServletResponse container) throws IOException;

    private static String keyed(String page) {
        int call = page.indexOf(CALL);
        return call < 0
                ? page
                : new StringBuilder(page)
                        .insert(call + CALL.length(), KEY.intoInit('\''))
                        .toString();
    }
}
