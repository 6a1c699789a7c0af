package io.github.tagtwin.standin.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header fields of one request; names are found in any case. Immutable. */
public final class Headers {

    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*");

    private final Map<String, List<String>> fields;

    private Headers(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static Headers of(List<String> lines) throws RefusedRequest {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                throw new RefusedRequest(400, "a header line isn't 'name: value'");
            }
            fields.computeIfAbsent(field.group(1), name -> new ArrayList<>()).add(field.group(2));
        }
        return new Headers(fields);
    }

    /** The first value of a field. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value of a field, in the order of arrival; empty when the field didn't come. */
    public List<String> all(String name) {
        return Collections.unmodifiableList(fields.getOrDefault(name, List.of()));
    }

    /** Each field once, sorted by name, repeated ones joined by a comma. */
    public Map<String, String> joined() {
        Map<String, String> joined = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> joined.put(name, String.join(", ", values)));
        return joined;
    }
}
