package io.github.tagtwin.inject;

/** Of {@code _lt('init', {…})}: a key of the page's own, and the LINE Tag ID. */
final class InitOptions extends TagOptions {
    private final Option key;
    private final Option tagId;

    private InitOptions(Option key, Option tagId) {
        super(OptionsReader.of(key, tagId));
        this.key = key;
        this.tagId = tagId;
    }

    static InitOptions unread() {
        return new InitOptions(Option.text(Word.DEDUPLICATION_KEY), Option.text(Word.TAG_ID));
    }

    @Override
    void tell(Sighting sighting) {
        if (key.isLiteral()) {
            sighting.ownKey(key.literal());
        } else if (!key.isAbsent()) {
            sighting.unknownKey();
        }
        if (tagId.isLiteral()) {
            sighting.tagId(tagId.literal());
        }
    }
}
