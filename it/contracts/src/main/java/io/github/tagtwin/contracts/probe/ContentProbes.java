package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Big and empty, with two tags or none, encoded, under a policy. */
final class ContentProbes {
    private static final String POLICY = "Content-Security-Policy";

    private ContentProbes() {}

    static List<Probe> all() {
        return List.of(
                Probe.edited("two tags", 2, (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.write(Templates.bytes(Templates.pageWithTwoTags()), response.getOutputStream());
                }),
                Probe.edited("no tag", 0, (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.write(Templates.pageWithoutTag(), response.getWriter());
                }),
                Probe.edited("tag in a comment alone", 0, (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write("<!-- " + Templates.smallPage().replace("-->", "") + " -->");
                }),
                Probe.edited("tag parked by a consent tool", (request, response) -> {
                            response.setContentType(HTML);
                            response.getWriter()
                                    .write(Templates.smallPage().replace("<script>", "<script type='text/plain'>"));
                        })
                        .withoutTwin(),
                Probe.edited("big page in many chunks by stream", (request, response) -> {
                    response.setContentType(HTML);
                    byte[] page = Templates.bytes(Templates.bigPage());
                    for (int from = 0; from < page.length; from += 4096) {
                        response.getOutputStream().write(page, from, Math.min(4096, page.length - from));
                    }
                }),
                Probe.edited("big page in many chunks by writer", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.write(Templates.bigPage(), response.getWriter());
                }),
                Probe.edited("big page at once, with a length", (request, response) -> {
                    byte[] page = Templates.bytes(Templates.bigPage());
                    response.setContentType(HTML);
                    response.setContentLength(page.length);
                    response.getOutputStream().write(page);
                }),
                Probe.edited("big page at once by writer", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write(Templates.bigPage());
                }),
                Probe.untouched("empty page", (request, response) -> response.setContentType(HTML)),
                Probe.replaced("empty page whose head is flushed", (request, response) -> {
                    response.setContentType(HTML);
                    response.flushBuffer();
                }),
                Probe.untouched("empty page by the writer", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write("");
                }),
                Probe.untouched("gzipped by the page", (request, response) -> {
                    response.setContentType(HTML);
                    response.setHeader("Content-Encoding", "gzip");
                    response.getOutputStream().write(gzipped());
                }),
                Probe.edited("policy of a nonce", (request, response) -> {
                    response.setContentType(HTML);
                    response.setHeader(POLICY, "script-src 'nonce-dGVh' 'strict-dynamic'");
                    response.getWriter().write(Templates.smallPage().replace("<script>", "<script nonce='dGVh'>"));
                }),
                Probe.untouched("policy of hashes", (request, response) -> {
                    response.setContentType(HTML);
                    response.setHeader(POLICY, "script-src 'sha256-AAAA'");
                    Chunks.page(response, false);
                }),
                Probe.untouched("policy of hashes beside another", (request, response) -> {
                    response.setContentType(HTML);
                    response.addHeader(POLICY, "img-src *");
                    response.addHeader(POLICY, "default-src 'self'; script-src-elem 'sha384-AAAA' 'nonce-dGVh'");
                    Chunks.page(response, false);
                }),
                Probe.untouched("answer to a script", (request, response) -> {
                            response.setContentType(HTML);
                            Chunks.page(response, false);
                        })
                        .asked("Sec-Fetch-Dest", "empty"));
    }

    private static byte[] gzipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Templates.bytes(Templates.page()));
        }
        return bytes.toByteArray();
    }
}
