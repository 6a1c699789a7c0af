package io.github.tagtwin.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** One option: its name, its default, and what may be set. Immutable. */
final class Setting<T> {
    private static final String ANYTHING = "(?s).*";
    private static final String FILE = "-file";

    private final String name;
    private final String byDefault;
    private final Form<T> form;
    private final boolean secret;
    private final boolean live;

    private Setting(String name, String byDefault, Form<T> form) {
        this(name, byDefault, form, false, false);
    }

    private Setting(String name, String byDefault, Form<T> form, boolean secret, boolean live) {
        this.name = name;
        this.byDefault = byDefault;
        this.form = form;
        this.secret = secret;
        this.live = live;
    }

    /** A text that matches the pattern; empty where not set. */
    static Setting<String> text(String name, String pattern, String allowed) {
        return text(name, "", pattern, allowed);
    }

    /** A text that matches the pattern. */
    static Setting<String> text(String name, String byDefault, String pattern, String allowed) {
        return new Setting<>(name, byDefault, Form.text(pattern, allowed));
    }

    /** A text without blanks that is never shown, and may stand in a file of its own: see {@link #file()}. */
    static Setting<String> secret(String name, String allowed) {
        return new Setting<>(name, "", Form.text("\\S+", allowed), true, false);
    }

    static <E extends Enum<E>> Setting<E> choice(String name, E byDefault) {
        return new Setting<>(name, Form.word(byDefault), Form.choice(byDefault.getDeclaringClass()));
    }

    static Setting<Integer> number(String name, int byDefault, int least, int most) {
        return new Setting<>(name, String.valueOf(byDefault), Form.number(least, most));
    }

    static Setting<Duration> duration(String name, String byDefault, String least, String most) {
        return new Setting<>(name, byDefault, Form.duration(least, most));
    }

    /** Bytes, as {@code 64KB}, {@code 512MB} or {@code 2GB}: by 1024. */
    static Setting<Long> size(String name, String byDefault, String least, String most) {
        return new Setting<>(name, byDefault, Form.size(least, most));
    }

    static Setting<URI> address(String name, String byDefault) {
        return new Setting<>(name, byDefault, Form.address());
    }

    /** Texts by comma or line break. */
    static Setting<Set<String>> list(String name, String byDefault, String allowed) {
        return list(name, byDefault, ANYTHING, allowed);
    }

    /** Texts by comma or line break, each of which matches the pattern. */
    static Setting<Set<String>> list(String name, String byDefault, String pattern, String allowed) {
        return new Setting<>(name, byDefault, Form.list(pattern, allowed));
    }

    /** Internet addresses and ranges of them. */
    static Setting<AddressRanges> addresses(String name) {
        return new Setting<>(name, "", Form.addresses());
    }

    /** Internet addresses and ranges of them, or {@code none}. */
    static Setting<AddressRanges> addressesOrNone(String name, String byDefault) {
        return new Setting<>(name, byDefault, Form.addressesOrNone());
    }

    /** The same, looked at again while the application runs. */
    Setting<T> live() {
        return new Setting<>(name, byDefault, form, secret, true);
    }

    /** The same under a longer name. */
    Setting<T> within(String prefix) {
        return new Setting<>(prefix + name, byDefault, form, secret, live);
    }

    /** The setting that names the file in which this one stands alone. */
    Setting<String> file() {
        return text(name + FILE, ".+", "a file that holds the " + name + " alone");
    }

    String name() {
        return name;
    }

    String byDefault() {
        return byDefault;
    }

    /** Whether its text is never shown. */
    boolean isSecret() {
        return secret;
    }

    /** Whether a change is taken up without a restart. */
    boolean isLive() {
        return live;
    }

    /**
     * The value of a text.
     *
     * @throws SettingsException naming the setting, the text unless it is secret, and what is allowed
     */
    T parse(String text) {
        try {
            return form.parse(text.strip());
        } catch (IllegalArgumentException impossible) {
            throw new SettingsException(name + " is " + shown(text) + "; allowed: " + form.allowed());
        }
    }

    /** The text as it may stand in a line of a log. */
    String shown(String text) {
        return secret && !text.isEmpty() ? "***" : "'" + text.strip().replaceAll("\\p{Cntrl}+", " ") + "'";
    }
}
