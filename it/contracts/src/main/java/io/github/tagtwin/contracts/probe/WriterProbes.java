package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import java.io.PrintWriter;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;

/** By every method of the writer. */
final class WriterProbes {
    private WriterProbes() {}

    static List<Probe> all() {
        return List.of(
                Probe.edited("writer in odd chunks", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.page(response, false);
                }),
                Probe.edited("writer letter by letter", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    Templates.smallPage().chars().forEach(writer::write);
                }),
                Probe.edited("writer of arrays", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    char[] page = Templates.page().toCharArray();
                    writer.write(page, 0, 50);
                    writer.write(page, 50, page.length - 100);
                    writer.write(Templates.page().substring(page.length - 50).toCharArray());
                }),
                Probe.edited("writer by append", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    CharSequence page = CharBuffer.wrap(Templates.page());
                    writer.append('<').append("!-- ").append(null).append(" -->");
                    writer.append(page, 0, 70).append(page.subSequence(70, 90)).append(page, 90, page.length());
                    writer.append(null, 1, 3);
                }),
                Probe.edited("writer by println and format", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    for (String line : Templates.page().split("\n", -1)) {
                        writer.append('<').format("i>%d</i>", line.length()).println(line);
                    }
                }),
                Probe.edited("writer by format alone", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter()
                            .printf("<script>_%s('%s', %c", "lt", "init", '{')
                            .printf(Locale.GERMANY, "price: '%.2f', ", 1.5)
                            .format(Locale.ROOT, "tagId: '%s'", Templates.LINE_TAG_ID)
                            .format("});%n</script>")
                            .append(Templates.pageWithoutTag());
                }),
                Probe.edited("writer by print of every kind of value", (request, response) -> {
                    response.setContentType(HTML);
                    everyValue(response.getWriter());
                }),
                Probe.edited("writer by println of every kind of value", (request, response) -> {
                    response.setContentType(HTML);
                    everyLine(response.getWriter());
                }),
                Probe.edited("writer of one string, and of more behind the page's end", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    writer.write(Templates.smallPageWithoutTag());
                    writer.write(Templates.smallPage());
                }),
                Probe.edited("writer closed by the page", (request, response) -> {
                    response.setContentType(HTML);
                    try (PrintWriter writer = response.getWriter()) {
                        writer.write(Templates.page());
                    }
                }),
                Probe.edited("writer written to after its end", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    writer.write(Templates.page());
                    writer.close();
                    writer.write("too late");
                }),
                Probe.edited("writer flushed and asked for errors", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    for (String line : Templates.smallPage().split("(?<=\n)", -1)) {
                        writer.write(line);
                        writer.flush();
                        writer.print(writer.checkError());
                    }
                }),
                Probe.edited("writer taken twice, and no stream beside it", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter first = response.getWriter();
                    first.print((first == response.getWriter()) + StreamProbes.refusal(response::getOutputStream));
                    Chunks.page(response, false);
                }),
                Probe.edited("writer whose texts end within a surrogate pair", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    for (char letter : ("\uD83C\uDF75" + Templates.smallPage() + "\uD83C\uDF75").toCharArray()) {
                        writer.write(String.valueOf(letter));
                    }
                }));
    }

    private static void everyValue(PrintWriter writer) {
        writer.print("<script>var values = [");
        writer.print(true);
        writer.print(',');
        writer.print(7);
        writer.print(',');
        writer.print(8L);
        writer.print(',');
        writer.print(1.5f);
        writer.print(',');
        writer.print(2.5d);
        writer.print(',');
        writer.print((Object) null);
        writer.print(',');
        writer.print((String) null);
        writer.print("];_lt('ini");
        writer.print('t');
        writer.print("', ".toCharArray());
        writer.print(CharBuffer.wrap("{"));
        writer.print("tagId: ''});</script>");
    }

    private static void everyLine(PrintWriter writer) {
        writer.println("<script>");
        writer.println(true);
        writer.println(';');
        writer.println(7);
        writer.println(8L);
        writer.println(1.5f);
        writer.println(2.5d);
        writer.println((Object) null);
        writer.println((String) null);
        writer.println();
        writer.println("_lt('init',".toCharArray());
        writer.println('{');
        writer.println(CharBuffer.wrap("tagId: ''});</script>"));
    }
}
