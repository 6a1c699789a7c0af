package io.github.tagtwin.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Settings that stand once for each name that the shop gives: {@code site.tea.line-tag-id}, {@code site.tea.host}. A name
 * is made of lower-case letters, digits and {@code -}. Immutable.
 */
final class Family {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final String word;
    private final List<Setting<?>> members;

    private Family(String word, List<Setting<?>> members) {
        this.word = word;
        this.members = members;
    }

    /** The settings {@code word.….member}. */
    static Family of(String word, Setting<?>... members) {
        return new Family(word, Catalogue.withFiles(List.of(members)));
    }

    /** What stands before each member's name. */
    String prefix(String name) {
        return word + "." + name + ".";
    }

    /** The settings of one name. */
    List<Setting<?>> named(String name) {
        return members.stream().map(member -> member.within(prefix(name))).collect(Collectors.toUnmodifiableList());
    }

    /** The members as a page of settings spells them: {@code site.<name>.host}. */
    List<String> spelt() {
        return members.stream()
                .map(member -> prefix("<name>") + member.name())
                .collect(Collectors.toUnmodifiableList());
    }

    /** The name that the shop gave, out of a whole setting's name; nothing where that is none of ours. */
    Optional<String> nameIn(String setting) {
        return nameIn(setting, '.');
    }

    /** A setting's name out of one whose dots have become dashes, as an environment variable's have; if it is of ours. */
    Optional<String> nameOfDashed(String dashed) {
        return nameIn(dashed, '-')
                .map(name -> prefix(name) + dashed.substring(prefix(name).length()));
    }

    // Members may end alike: the longest one that fits leaves the shortest name.
    private Optional<String> nameIn(String setting, char dot) {
        return members.stream()
                .map(member -> between(word + dot, setting, dot + member.name()))
                .flatMap(Optional::stream)
                .filter(name -> name.matches(NAME))
                .min((one, other) -> one.length() - other.length());
    }

    private static Optional<String> between(String start, String text, String end) {
        boolean fits = text.length() > start.length() + end.length() && text.startsWith(start) && text.endsWith(end);
        return fits ? Optional.of(text.substring(start.length(), text.length() - end.length())) : Optional.empty();
    }

    /** The names nearest to one that begins as ours do, whatever its own name is. */
    List<String> alike(String unknown) {
        String[] parts = unknown.split("\\.", 3);
        return parts.length < 3 || !parts[1].matches(NAME)
                ? List.of()
                : named(parts[1]).stream().map(Setting::name).collect(Collectors.toUnmodifiableList());
    }
}
