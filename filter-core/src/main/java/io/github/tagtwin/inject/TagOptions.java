package io.github.tagtwin.inject;

/** The options of one call of LINE Tag's that matter. */
final class TagOptions {
    private final Option type = new Option(Word.TYPE);
    private final Option key = new Option(Word.DEDUPLICATION_KEY);
    private final Option tagId = new Option(Word.TAG_ID);
    private final boolean init;
    private final OptionsReader reader;

    private TagOptions(boolean init) {
        this.init = init;
        this.reader = init ? new OptionsReader(key, tagId) : new OptionsReader(type);
    }

    static TagOptions ofInit() {
        return new TagOptions(true);
    }

    static TagOptions ofConversion() {
        return new TagOptions(false);
    }

    OptionsReader reader() {
        return reader;
    }

    /** Tells what was read, once the literal is closed. */
    void tell(Sighting sighting) {
        if (init) {
            key.text().ifPresent(sighting::ownKey);
            if (!key.isAbsent() && key.text().isEmpty()) {
                sighting.unknownKey();
            }
            tagId.text().ifPresent(sighting::tagId);
        } else {
            type.text().ifPresentOrElse(sighting::conversion, sighting::conversionOfUnknownName);
        }
    }
}
