package io.github.tagtwin.cli.shop;

import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.settings.LineSettings;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import io.github.tagtwin.settings.SiteSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command knows LINE: settings as the shop has them, and what takes their place. Not thread-safe. */
public final class LineAccess {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "The shop's settings: a properties file, a web.xml or a WAR; may be repeated. System properties"
                            + " (-Dtagtwin....) and the environment (TAGTWIN_...) come first, as in the shop.")
    private List<Path> files = List.of();

    @Option(
            names = "--site",
            paramLabel = "NAME",
            description = "The site whose LINE Tag it is, where there are several.")
    private @Nullable String site;

    @Option(names = "--line-tag-id", paramLabel = "ID", description = "The LINE Tag ID, in the place of the settings'.")
    private @Nullable String lineTagId;

    @Option(names = "--channel-id", paramLabel = "ID", description = "The channel id, in the place of the settings'.")
    private @Nullable String channelId;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file that holds the access token alone, in the place of the settings'.")
    private @Nullable Path tokenFile;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Where to send to, in the place of the settings'.")
    private @Nullable URI endpoint;

    private @Nullable Settings settings;

    /**
     * The settings.
     *
     * @throws UnusableException if they can't be read, or one of them can't be
     */
    public Settings settings() {
        Settings read = settings == null ? read() : settings;
        settings = read;
        return read;
    }

    private Settings read() {
        try {
            return Settings.read(ShopFiles.read(files).places());
        } catch (SettingsException fault) {
            throw new UnusableException(fault.getMessage() + "; 'check' tells more");
        }
    }

    private LineSettings line() {
        String name = site;
        if (name == null) {
            return settings().line();
        }
        return settings().sites().stream()
                .filter(each -> each.name().equals(name))
                .map(SiteSettings::line)
                .findFirst()
                .orElseThrow(() -> new UnusableException("no setting is of a site '" + name + "'"));
    }

    /**
     * Whose events it sends.
     *
     * @throws UnusableException if it isn't told, or malformed
     */
    public Lane lane() {
        String id = lineTagId == null ? line().lineTagId() : lineTagId;
        String channel = channelId == null ? line().channelId() : channelId;
        if (id.isEmpty()) {
            throw new UnusableException("line-tag-id isn't set: give --settings FILE or --line-tag-id");
        }
        try {
            return Lane.of(id, channel);
        } catch (IllegalArgumentException malformed) {
            throw new UnusableException("a LINE Tag ID is a lower-case UUID, a channel id has digits alone");
        }
    }

    /**
     * The access token; never to be shown.
     *
     * @throws UnusableException if it isn't told, or couldn't be sent
     */
    public String token() {
        String token = tokenFile == null ? line().accessToken() : read(tokenFile);
        if (token.isEmpty()) {
            throw new UnusableException("access-token isn't set: give --settings FILE or --token-file");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new UnusableException("the access token has blanks or letters that no token has");
        }
        return token;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UnusableException(file + " can't be read");
        }
    }

    /** Where LINE's {@code /v1} begins. */
    public URI endpoint() {
        URI given = endpoint;
        if (given == null) {
            return settings().delivery().endpoint();
        }
        if (given.getScheme() == null || !given.getScheme().matches("https?") || given.getHost() == null) {
            throw new UnusableException("--endpoint is an address: https://host, http://host:port");
        }
        return given;
    }
}
