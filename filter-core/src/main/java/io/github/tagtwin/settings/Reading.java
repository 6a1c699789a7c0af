package io.github.tagtwin.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One setting with its value, and where that comes from. Immutable. */
final class Reading<T> {
    private final Setting<T> setting;
    private final @Nullable Found found;
    private final T value;

    private Reading(Setting<T> setting, @Nullable Found found) {
        this.setting = setting;
        this.found = found;
        this.value = setting.parse(found == null ? setting.byDefault() : found.text());
    }

    /**
     * Reads a setting.
     *
     * @throws SettingsException if what the first place says is impossible
     */
    static <T> Reading<T> of(Setting<T> setting, List<SettingsSource> places) {
        return new Reading<>(setting, Found.in(places, setting.name()).orElse(null));
    }

    /** {@link #of}, at its default where what is said is impossible; the reason is told. */
    static <T> Reading<T> leniently(Setting<T> setting, List<SettingsSource> places, Consumer<String> fault) {
        try {
            return of(setting, places);
        } catch (SettingsException impossible) {
            Found.in(places, setting.name())
                    .ifPresent(found -> fault.accept(impossible.getMessage() + "; from " + found.place()));
            return new Reading<>(setting, null);
        }
    }

    /**
     * This setting as the places tell it now, if it is live. Stays as it is where its text is impossible, or is gone and
     * there is no default.
     *
     * @param trouble is told the name and the reason where it stays for such a cause
     */
    Reading<T> renewed(List<SettingsSource> places, BiConsumer<String, String> trouble) {
        if (!setting.isLive()) {
            return this;
        }
        Optional<Found> next = Found.in(places, name());
        if (next.isEmpty() && setting.byDefault().isEmpty() && found != null) {
            trouble.accept(name(), name() + " isn't set any more");
            return this;
        }
        try {
            return new Reading<>(setting, next.orElse(null));
        } catch (SettingsException impossible) {
            trouble.accept(name(), String.valueOf(impossible.getMessage()));
            return this;
        }
    }

    /** Whether the places say something else now, which only a restart takes up. */
    boolean waitsForRestart(List<SettingsSource> places) {
        Optional<String> now = Found.in(places, name()).map(Found::text);
        return !setting.isLive() && !now.equals(found().map(Found::text));
    }

    boolean hasSameValue(Reading<?> other) {
        return Objects.equals(value, other.value);
    }

    String name() {
        return setting.name();
    }

    /** What was found; nothing where the default stands. */
    Optional<Found> found() {
        return Optional.ofNullable(found);
    }

    T value() {
        return value;
    }

    /** The text as it may stand in a log. */
    String shown() {
        return setting.shown(found == null ? setting.byDefault() : found.text());
    }

    /** The name and the text, as they may stand in a log. */
    @Override
    public String toString() {
        return name() + "=" + shown();
    }
}
