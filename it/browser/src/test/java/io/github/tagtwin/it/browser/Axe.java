package io.github.tagtwin.it.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Looks through a page as it stands in a browser for what keeps people out. */
final class Axe {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String FILE =
            System.getProperty("it.axe-core", "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

    private Axe() {}

    /** What is serious or worse: the rule, and where it is broken. */
    static List<String> findsIn(Chromium browser) throws IOException {
        try (InputStream in = Objects.requireNonNull(Axe.class.getClassLoader().getResourceAsStream(FILE), FILE)) {
            browser.run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        String found = browser.await(
                "var done = arguments[arguments.length - 1];"
                        + "axe.run(document, {resultTypes: ['violations']}).then(function (all) { done(JSON.stringify(all)); });");
        try (JsonReader reader = Json.createReader(new StringReader(found))) {
            return reader.readObject().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                    .filter(broken -> GRAVE.contains(broken.getString("impact", "")))
                    .map(broken -> broken.getString("id") + " at "
                            + broken.getJsonArray("nodes").stream()
                                    .map(node -> node.asJsonObject()
                                            .getJsonArray("target")
                                            .toString())
                                    .toList())
                    .toList();
        }
    }
}
