package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/** The options of one call of LINE Tag's that matter. */
final class TagOptions {
    private final @Nullable Option tagId;
    private final Option named;
    private final OptionsReader reader;

    private TagOptions(Option named) {
        this.tagId = null;
        this.named = named;
        this.reader = new OptionsReader(named);
    }

    private TagOptions(Option named, Option tagId) {
        this.tagId = tagId;
        this.named = named;
        this.reader = new OptionsReader(named, tagId);
    }

    static TagOptions ofInit() {
        return new TagOptions(new Option(Word.DEDUPLICATION_KEY), new Option(Word.TAG_ID));
    }

    static TagOptions ofConversion() {
        return new TagOptions(new Option(Word.TYPE));
    }

    OptionsReader reader() {
        return reader;
    }

    /** Tells what was read, once the literal is closed. */
    void tell(Sighting sighting) {
        if (tagId == null) {
            named.text().ifPresentOrElse(sighting::conversion, sighting::conversionOfUnknownName);
            return;
        }
        named.text().ifPresent(sighting::ownKey);
        if (!named.isAbsent() && named.text().isEmpty()) {
            sighting.unknownKey();
        }
        tagId.text().ifPresent(sighting::tagId);
    }
}
