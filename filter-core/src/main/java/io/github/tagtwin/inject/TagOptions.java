package io.github.tagtwin.inject;

/** The options of one call of LINE Tag's that matter. */
abstract class TagOptions {
    private final OptionsReader reader;

    TagOptions(OptionsReader reader) {
        this.reader = reader;
    }

    OptionsReader reader() {
        return reader;
    }

    /** Tells what was read, once the literal is closed. */
    abstract void tell(Sighting sighting);
}
