package io.github.tagtwin.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small file as a place for settings. Read anew when its stamp has changed. A file that isn't there, or is empty as one
 * is in the moment of being written, says nothing new. Immutable.
 */
final class FileSettings implements SettingsSource {
    private final String place;
    private final Path file;
    private final Form form;
    private final @Nullable FileStamp stamp;
    private final Map<String, String> texts;

    /** How a file's text tells settings. */
    @FunctionalInterface
    interface Form {
        Map<String, String> texts(String content) throws IOException;
    }

    private FileSettings(String place, Path file, Form form, @Nullable FileStamp stamp, Map<String, String> texts) {
        this.place = place;
        this.file = file;
        this.form = form;
        this.stamp = stamp;
        this.texts = texts;
    }

    /** A properties file, not read yet. */
    static SettingsSource properties(String file) {
        return unread("settings-file", file, PropertiesText::of);
    }

    /** A file that holds a secret alone, not read yet. */
    static SettingsSource secret(Setting<?> secret, String file) {
        return unread(secret.file().name(), file, content -> Map.of(secret.name(), content.strip()));
    }

    private static SettingsSource unread(String place, String file, Form form) {
        try {
            return new FileSettings(place + " '" + file + "'", Path.of(file), form, null, Map.of());
        } catch (InvalidPathException impossible) {
            throw new SettingsException(place + " names no file: no file's name has such characters");
        }
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Set<String> names() {
        return texts.keySet();
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public SettingsSource reread() {
        try {
            FileStamp found = FileStamp.of(file);
            return found.equals(stamp) ? this : read(found);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingsException(place + " can't be read: " + unreadable);
        }
    }

    // The stamp is older than what is read: a change in between shows the next time.
    private SettingsSource read(FileStamp found) throws IOException {
        if (found.length() == 0 || found.length() > PropertiesText.LARGEST) {
            throw new SettingsException(place + " is " + (found.length() == 0 ? "empty" : "too long"));
        }
        String content = PropertiesText.text(Files.readAllBytes(file));
        FileStamp told = found.tells(Instant.now()) ? found : null;
        return new FileSettings(place, file, form, told, form.texts(content));
    }
}
