package io.github.tagtwin.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends a request letter by letter as it is told, which no honest client would. Speaks HTTP/1.0, so that nothing is chunked. */
final class RawClient {
    /** The status of an answer that has no head, as those of long ago. */
    static final int HEADLESS = 0;

    private static final int LIMIT_MILLIS = 30_000;

    private RawClient() {}

    /**
     * Asks for a page.
     *
     * @param target as it is to stand in the request line, each character a byte
     * @param headers whole lines, without their ends
     */
    static Answer get(URI server, String target, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of("GET " + target + " HTTP/1.0", "Connection: close"));
        lines.addAll(Arrays.asList(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: 127.0.0.1:" + server.getPort());
        }
        if (lines.stream().noneMatch(line -> line.startsWith("User-Agent:"))) {
            lines.add("User-Agent: Mozilla/5.0 (Contracts; like a browser)");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
            return answer(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/")) {
            return Answer.of(
                    HEADLESS, HttpHeaders.of(Map.of(), (name, value) -> true), text.getBytes(ISO_8859_1), false);
        }
        String[] head = text.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : List.of(head).subList(1, head.length)) {
            String[] pair = line.split(":", 2);
            headers.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1].strip());
        }
        return Answer.of(
                Integer.parseInt(head[0].split(" ", 3)[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                text.substring(end + 4).getBytes(ISO_8859_1),
                false);
    }
}
