package io.github.tagtwin.contracts.probe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that the server's own servlet sends, smaller and bigger than what it sends at once. */
public final class FileProbes {
    private FileProbes() {}

    /** The files of the application. */
    public static Map<String, byte[]> files() {
        return new TreeMap<>(Map.of(
                "small.html", Templates.bytes(Templates.smallPage()),
                "large.html", Templates.bytes(Templates.bigPage()),
                "small-without-tag.html", Templates.bytes(Templates.smallPageWithoutTag()),
                "large-without-tag.html", Templates.bytes(Templates.bigPageWithoutTag()),
                "tea.txt", Templates.bytes(Templates.page()),
                "tea.bin", Templates.bytes(Templates.bigPage())));
    }

    static List<Probe> all() {
        return List.of(
                Probe.file("file, small", Outcome.EDITED, 1, "small.html"),
                Probe.file("file, large", Outcome.EDITED, 1, "large.html"),
                Probe.file("file, large, without a tag", Outcome.REPLACED, 0, "large-without-tag.html"),
                // To a wrapped response, whatever wraps it, Jetty for EE 8 tells no length.
                Probe.file("file, small, without a tag", Outcome.REPLACED, 0, "small-without-tag.html"),
                Probe.file("file of plain text", Outcome.UNTOUCHED, 0, "tea.txt"),
                Probe.file("file of no known kind", Outcome.REPLACED, 0, "tea.bin"),
                Probe.file("file, large, its head alone", Outcome.REPLACED, 0, "large.html")
                        .askedBy("HEAD"),
                Probe.file("file, a range of it", Outcome.UNTOUCHED, 0, "large.html")
                        .asked("Range", "bytes=0-20000"),
                Probe.file("file, the end of it", Outcome.UNTOUCHED, 0, "large.html")
                        .asked("Range", "bytes=-100"),
                Probe.file("file of plain text, a range of it", Outcome.UNTOUCHED, 0, "tea.txt")
                        .asked("Range", "bytes=7-70"),
                Probe.file("file that isn't there", Outcome.UNTOUCHED, 0, "none.html"));
    }
}
