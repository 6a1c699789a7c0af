package io.github.tagtwin.settings;

import java.util.List;
import java.util.Optional;

/** A setting's text, and the place that it stands in. Immutable. */
final class Found {
    private final String text;
    private final String place;

    private Found(String text, String place) {
        this.text = text;
        this.place = place;
    }

    /** What the first of the places that has the setting says of it; a blank text says nothing. */
    static Optional<Found> in(List<SettingsSource> places, String setting) {
        return places.stream()
                .flatMap(
                        place -> place
                                .text(setting)
                                .filter(text -> !text.isBlank())
                                .map(text -> new Found(text, place.place()))
                                .stream())
                .findFirst();
    }

    String text() {
        return text;
    }

    String place() {
        return place;
    }
}
