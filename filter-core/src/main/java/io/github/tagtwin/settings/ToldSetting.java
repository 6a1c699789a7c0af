package io.github.tagtwin.settings;

/** A setting that some place tells, as it may be shown. Immutable. */
public final class ToldSetting {
    private final String name;
    private final String shown;
    private final String place;

    ToldSetting(String name, String shown, String place) {
        this.name = name;
        this.shown = shown;
        this.place = place;
    }

    public String name() {
        return name;
    }

    /** Its text in quotes, or three asterisks for a secret. */
    public String shown() {
        return shown;
    }

    /** Where it stands. */
    public String place() {
        return place;
    }
}
