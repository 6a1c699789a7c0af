package io.github.tagtwin.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a server answered, and what TagTwin put into it. Immutable. */
final class Answer {
    private static final Pattern INSERTION = Pattern.compile(
            "deduplicationKey:(['\"])([0-9a-zA-Z_-]{1,256})\\1,(?:externalId:\\1([0-9a-zA-Z_-]{1,512})\\1,)?");
    private static final Pattern MILLISECONDS = Pattern.compile("-([0-9]{13})\"");
    // The connection's own, and the time of day.
    private static final Set<String> PASSING = Set.of("date", "connection", "keep-alive", "transfer-encoding");

    private final int status;
    private final HttpHeaders headers;
    private final String octets;
    private final int length;
    private final boolean cut;

    private Answer(int status, HttpHeaders headers, String octets, int length, boolean cut) {
        this.status = status;
        this.headers = headers;
        this.octets = octets;
        this.length = length;
        this.cut = cut;
    }

    static Answer of(int status, HttpHeaders headers, byte[] octets, boolean cut) {
        return new Answer(status, headers, withoutPort(new String(octets, ISO_8859_1)), octets.length, cut);
    }

    /** The same with its body as it was before it was compressed, where it was. */
    Answer unzipped() throws IOException {
        if (!header("Content-Encoding").equals(Optional.of("gzip"))) {
            return this;
        }
        try (InputStream zipped = new GZIPInputStream(new ByteArrayInputStream(octets.getBytes(ISO_8859_1)))) {
            return new Answer(status, headers, new String(zipped.readAllBytes(), ISO_8859_1), length, cut);
        }
    }

    /** The same without the cookie that remembers a click. */
    Answer withoutClickCookie() {
        return new Answer(
                status,
                HttpHeaders.of(headers.map(), (name, value) -> !isClickCookie(name, value)),
                octets,
                length,
                cut);
    }

    boolean hasClickCookie() {
        return headers("Set-Cookie").stream().anyMatch(value -> isClickCookie("Set-Cookie", value));
    }

    private static boolean isClickCookie(String name, String value) {
        return name.equalsIgnoreCase("Set-Cookie") && value.startsWith("tagtwin_click=");
    }

    /** Whether the connection ended before the body did. */
    boolean isCut() {
        return cut;
    }

    /** The same with another number in the place of each that the application drew by lot. */
    Answer numbering(Pattern drawn, String other) {
        Map<String, List<String>> renumbered = new TreeMap<>(headers.map());
        renumbered.replaceAll((name, values) -> values.stream()
                .map(value -> drawn.matcher(value).replaceAll(other))
                .toList());
        return new Answer(
                status,
                HttpHeaders.of(renumbered, (name, value) -> true),
                drawn.matcher(octets).replaceAll(other),
                length,
                cut);
    }

    int status() {
        return status;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    List<String> headers(String name) {
        return headers.allValues(name);
    }

    /** Every header that says something of the page; of a session's cookie only that it is there, and no port. */
    Map<String, List<String>> head() {
        Map<String, List<String>> head = new TreeMap<>();
        headers.map()
                .forEach((name, values) -> head.put(
                        name.toLowerCase(Locale.ROOT),
                        values.stream().map(value -> lasting(name, value)).toList()));
        head.keySet().removeAll(PASSING);
        return head;
    }

    // A server that unpacks an application gives its files the time of that, and their versions its milliseconds.
    private static String lasting(String name, String value) {
        boolean unpacked = name.equalsIgnoreCase("Last-Modified") && isRecent(dated(value));
        return unpacked
                ? "just now"
                : name.equalsIgnoreCase("ETag")
                        ? unpackedNow(value)
                        : value.replaceFirst("JSESSIONID=[^;]+", "JSESSIONID=…")
                                .replaceFirst("^http://127.0.0.1:[0-9]+", "");
    }

    private static String unpackedNow(String tag) {
        return MILLISECONDS
                .matcher(tag)
                .replaceFirst(time -> isRecent(Instant.ofEpochMilli(Long.parseLong(time.group(1)))) ? "-now\"" : "$0");
    }

    private static boolean isRecent(Instant time) {
        return Duration.between(time, Instant.now()).toHours() == 0;
    }

    private static Instant dated(String value) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
    }

    /** The body as a browser reads it. */
    String text() {
        return new String(octets.getBytes(ISO_8859_1), UTF_8);
    }

    /** The body's length in bytes, as it came. */
    int length() {
        return length;
    }

    /** The body, a character for each byte, without what TagTwin put in. */
    String octetsWithoutInsertions() {
        return INSERTION.matcher(octets).replaceAll("");
    }

    /** The keys that TagTwin put in. */
    List<String> keys() {
        return insertions(2);
    }

    /** The external ids that TagTwin put in. */
    List<String> externalIds() {
        return insertions(3);
    }

    // Some servers' error pages and redirects name it; all ports that a test gets have five digits.
    private static String withoutPort(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:[0-9]{5}", "127.0.0.1:00000");
    }

    private List<String> insertions(int group) {
        return INSERTION
                .matcher(octets)
                .results()
                .map(match -> match.group(group))
                .filter(Objects::nonNull)
                .toList();
    }
}
