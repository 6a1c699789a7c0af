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
        key.text().ifPresent(sighting::ownKey);
        if (!key.isAbsent() && key.text().isEmpty()) {
            sighting.unknownKey();
        }
        tagId.text().ifPresent(sighting::tagId);
    }
}
