package io.github.tagtwin.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a server answered, and what TagTwin put into it. Immutable. */
final class Answer {
    private static final Pattern INSERTION = Pattern.compile(
            "deduplicationKey:(['\"])([0-9a-zA-Z_-]{1,256})\\1,(?:externalId:\\1([0-9a-zA-Z_-]{1,512})\\1,)?");
    // The connection's own, and the time of day.
    private static final Set<String> PASSING = Set.of("date", "connection", "keep-alive", "transfer-encoding");

    private final int status;
    private final HttpHeaders headers;
    private final String octets;

    private Answer(int status, HttpHeaders headers, String octets) {
        this.status = status;
        this.headers = headers;
        this.octets = octets;
    }

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(), response.headers(), withoutPort(new String(response.body(), ISO_8859_1)));
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
                drawn.matcher(octets).replaceAll(other));
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
                        values.stream()
                                .map(value -> value.replaceFirst("JSESSIONID=[^;]+", "JSESSIONID=…")
                                        .replaceFirst("^http://127.0.0.1:[0-9]+", ""))
                                .toList()));
        head.keySet().removeAll(PASSING);
        return head;
    }

    /** The body as a browser reads it. */
    String text() {
        return new String(octets.getBytes(ISO_8859_1), UTF_8);
    }

    /** The body's length in bytes. */
    int length() {
        return octets.length();
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
