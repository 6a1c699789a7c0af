package io.github.tagtwin.cli.imports;

import io.github.tagtwin.cli.terminal.UnusableException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column holds which field. Immutable. */
final class Columns {
    private final List<String> titles;
    private final Map<Field, Integer> places;

    private Columns(List<String> titles, Map<Field, Integer> places) {
        this.titles = titles;
        this.places = places;
    }

    /**
     * The columns of these titles: as they are told, and else by the names that fields have.
     *
     * @param told the title of a field's column, by the field's name; an empty title for a field that is to be passed over
     * @throws UnusableException if a field isn't one, or a title isn't there
     */
    static Columns of(List<String> titles, Map<String, String> told) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            titles.stream()
                    .filter(title -> !told.containsValue(title))
                    .filter(field::isTitle)
                    .findFirst()
                    .ifPresent(title -> places.put(field, titles.indexOf(title)));
        }
        told.forEach((word, title) -> {
            Field field = Field.named(word)
                    .orElseThrow(() ->
                            new UnusableException("'" + word + "' in --map is no field; there are: " + Field.words()));
            places.remove(field);
            if (!title.isEmpty()) {
                places.put(field, place(titles, title));
            }
        });
        return new Columns(List.copyOf(titles), places);
    }

    private static int place(List<String> titles, String title) {
        int place = titles.indexOf(title);
        if (place < 0) {
            throw new UnusableException("there is no column '" + title + "'; there are: " + String.join(", ", titles));
        }
        return place;
    }

    /**
     * Makes sure that a column is there.
     *
     * @throws UnusableException if there is none of this title
     */
    void require(String title) {
        place(titles, title);
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /** The text of a field, without blanks around it; empty where there is none. */
    String text(Row row, Field field) {
        Integer place = places.get(field);
        return place == null ? "" : row.texts().get(place).strip();
    }

    /** The text in the column of this title. */
    String text(Row row, String title) {
        return row.texts().get(place(titles, title)).strip();
    }

    /** The titles that hold no field. */
    List<String> unused() {
        return titles.stream()
                .filter(title -> !places.containsValue(titles.indexOf(title)))
                .collect(Collectors.toList());
    }

    /** Each field with its column: {@code deduplication_key = transaction_id}. */
    @Override
    public String toString() {
        return places.entrySet().stream()
                .map(place -> place.getKey().word() + " = " + titles.get(place.getValue()))
                .collect(Collectors.joining(", "));
    }
}
