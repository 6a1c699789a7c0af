package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In the charsets that shops write in, by stream and by writer. */
final class CharsetProbes {
    // In Big5, Shift_JIS and GBK some of these end in what looks like a backslash or a brace.
    private static final String TRAPS = "<script>var tea = ['功', '許', '蓋', '表', 'ソ', '能', '十', '誠'];</script>";

    private CharsetProbes() {}

    static List<Probe> all() {
        List<Probe> probes = new ArrayList<>();
        for (String charset : List.of("Big5", "Shift_JIS", "EUC-JP", "GBK", "GB18030", "windows-31j", "EUC-KR")) {
            probes.add(byWriter("writer in " + charset, charset));
            probes.add(byStream("stream in " + charset, charset));
        }
        probes.add(Probe.edited("stream in UTF-8 with a mark of its byte order", (request, response) -> {
            response.setContentType(HTML);
            Chunks.write(Templates.bytes("\uFEFF" + Templates.page()), response.getOutputStream());
        }));
        probes.add(Probe.edited("writer in the charset of a locale", (request, response) -> {
            response.setLocale(Locale.JAPAN);
            response.setContentType("text/html");
            response.getWriter().write(response.getCharacterEncoding() + StreamProbes.ascii(Templates.page()));
        }));
        probes.add(Probe.edited("writer in no charset in particular", (request, response) -> {
            response.setContentType("text/html");
            Chunks.page(response, false);
        }));
        probes.add(Probe.edited("charset that comes too late for the writer", (request, response) -> {
            response.setContentType(HTML);
            response.getWriter().write("<!DOCTYPE html>");
            response.setCharacterEncoding("UTF-16");
            Chunks.page(response, false);
        }));
        probes.add(Probe.untouched("stream in UTF-16", (request, response) -> {
            response.setContentType("text/html;charset=UTF-16");
            response.getOutputStream().write(Templates.page().getBytes(StandardCharsets.UTF_16));
        }));
        probes.add(Probe.untouched("writer in ISO-2022-JP", (request, response) -> {
            response.setContentType("text/html;charset=ISO-2022-JP");
            Chunks.page(response, false);
        }));
        return probes;
    }

    private static Probe byWriter(String name, String charset) {
        return Probe.edited(name, (request, response) -> {
            response.setContentType("text/html");
            response.setCharacterEncoding(charset);
            Chunks.write(TRAPS + Templates.page(), response.getWriter());
        });
    }

    private static Probe byStream(String name, String charset) {
        return Probe.edited(name, (request, response) -> {
            response.setContentType("text/html;charset=" + charset);
            Chunks.write((TRAPS + Templates.page()).getBytes(Charset.forName(charset)), response.getOutputStream());
        });
    }
}
