package io.github.tagtwin.status;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StatusJsonTest {
    private static final Set<String> MAPS =
            Set.of("joined", "left", "skipped", "dropped", "conversions", "with", "counters");

    @Test
    void everything_of_a_status_is_in_it() {
        JsonObject status = json(StatusSamples.busy());

        assertThat(status.getString("application")).isEqualTo("ROOT");
        assertThat(status.getString("takenAt")).isEqualTo("2026-11-21T04:00:30Z");
        assertThat(status.getString("zone")).isEqualTo("Asia/Taipei");
        assertThat(status.getString("sending")).isEqualTo("test");
        assertThat(status.getBoolean("active")).isTrue();
        assertThat(status.getInt("share")).isEqualTo(20);
        assertThat(status.getBoolean("durable")).isFalse();
        assertThat(status.getInt("waiting")).isEqualTo(7);
        assertThat(status.getInt("oldestSeconds")).isEqualTo(95);
        assertThat(status.getJsonArray("findings")).hasSize(2);
        assertThat(status.getJsonObject("dropped").keySet()).containsExactly("already-sent", "full");
        JsonObject tag = status.getJsonArray("tags").getJsonObject(0);
        assertThat(tag.getString("lineTagId")).isEqualTo(StatusSamples.TAG);
        assertThat(tag.getJsonArray("hour")).hasSize(60);
        assertThat(tag.getJsonArray("day")).hasSize(96);
        assertThat(tag.getJsonArray("month")).hasSize(31);
        JsonObject waiting = tag.getJsonArray("lanes").getJsonObject(1);
        assertThat(waiting.getString("state")).isEqualTo("waiting");
        assertThat(waiting.getString("until")).isEqualTo("2026-11-21T04:01:10Z");
        assertThat(tag.getJsonObject("fields").getJsonObject("with").getInt("browser_id"))
                .isEqualTo(190);
        JsonObject story = status.getJsonArray("stories").getJsonObject(0);
        assertThat(story.getString("key")).isEqualTo("T202…-7K3");
        assertThat(story.getString("keyOrigin")).isEqualTo("order-id");
        assertThat(story.getJsonArray("moments")).hasSize(6);
    }

    @Test
    void what_is_not_known_is_left_out() {
        JsonObject status = json(StatusSamples.idle());

        assertThat(status).doesNotContainKey("oldestSeconds");
        assertThat(status.getJsonArray("tags")
                        .getJsonObject(0)
                        .getJsonArray("hour")
                        .getJsonObject(0))
                .doesNotContainKey("waiting");
    }

    @Test
    void each_name_stands_in_the_documentation() throws Exception {
        String documentation = Files.readString(Path.of("../docs/status.md"));
        Set<String> names = new TreeSet<>();
        collect(json(StatusSamples.busy()), names);

        assertThat(names).hasSizeGreaterThan(40).allSatisfy(name -> assertThat(documentation)
                .contains("`" + name + "`"));
    }

    private static void collect(JsonValue value, Set<String> names) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> collect(each, names));
        } else if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                names.add(name);
                if (!MAPS.contains(name)) {
                    collect(inner, names);
                }
            });
        }
    }

    private static JsonObject json(Status status) {
        try (StatusJson json = new StatusJson();
                JsonReader reader = Json.createReader(new StringReader(json.of(status)))) {
            return reader.readObject();
        }
    }
}
