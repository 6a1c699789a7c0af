package io.github.tagtwin.cli.shop;

import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.SettingsSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one shop together: properties files, and a {@code web.xml} or a WAR. What each is shows in its beginning,
 * not in its name. Read once; not thread-safe.
 */
public final class ShopFiles {
    /** The filter's class, as a descriptor names it. */
    public static final String FILTER_CLASS = "io.github.tagtwin.servlet.LineConversionFilter";

    private static final String PROPERTIES = "WEB-INF/tagtwin.properties";
    private static final int LARGEST_DESCRIPTOR = 4 << 20;

    private final List<SettingsSource> outside = new ArrayList<>();
    private final List<SettingsSource> inside = new ArrayList<>();
    private @Nullable Descriptor descriptor;
    private @Nullable War war;
    private boolean isApplicationRead;

    private ShopFiles() {}

    /**
     * Reads some files.
     *
     * @throws UnusableException naming the first that can't be read, or if there is more than one {@code web.xml} or WAR
     */
    public static ShopFiles read(List<Path> files) {
        ShopFiles shop = new ShopFiles();
        for (Path file : files) {
            try {
                shop.read(file);
            } catch (IOException | RuntimeException unreadable) {
                throw new UnusableException(file + " can't be read: " + reason(unreadable, file));
            }
        }
        return shop;
    }

    private static String reason(Exception unreadable, Path file) {
        if (!Files.exists(file)) {
            return "there is no such file";
        }
        return unreadable instanceof CharacterCodingException
                ? "it isn't UTF-8"
                : String.valueOf(unreadable.getMessage());
    }

    private void read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            readWar(file);
            return;
        }
        String beginning = beginning(file);
        if (beginning.startsWith("PK")) {
            try (FileSystem packed = FileSystems.newFileSystem(file, (ClassLoader) null)) {
                readWar(packed.getPath("/"));
            }
        } else if (beginning.startsWith("<")) {
            application();
            readDescriptor(file, String.valueOf(file.getFileName()));
        } else {
            outside.add(properties(String.valueOf(file.getFileName()), file));
        }
    }

    // Without a byte order mark and blanks.
    private static String beginning(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(64), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
        }
    }

    private void application() throws IOException {
        if (isApplicationRead) {
            throw new IOException("it is the second web.xml or WAR; check each shop by itself");
        }
        isApplicationRead = true;
    }

    private void readWar(Path root) throws IOException {
        application();
        if (!Files.isDirectory(root.resolve("WEB-INF"))) {
            throw new IOException("there is no WEB-INF in it, so it is no WAR");
        }
        war = War.in(root);
        Path xml = root.resolve("WEB-INF/web.xml");
        if (Files.exists(xml)) {
            readDescriptor(xml, "web.xml");
        }
        Path properties = root.resolve(PROPERTIES);
        if (Files.exists(properties)) {
            inside.add(properties("/" + PROPERTIES, properties));
        }
    }

    private void readDescriptor(Path xml, String name) throws IOException {
        byte[] content;
        try (InputStream in = Files.newInputStream(xml)) {
            content = in.readNBytes(LARGEST_DESCRIPTOR);
        }
        Descriptor read = Descriptor.read(new ByteArrayInputStream(content));
        descriptor = read;
        inside.add(NamedTexts.prefixed("context-param of " + name, read.contextParameters()));
        filter().ifPresent(filter -> inside.add(NamedTexts.plain("init-param of " + name, filter.parameters())));
    }

    private static SettingsSource properties(String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return NamedTexts.properties(name, content);
        }
    }

    /** The places where settings come from, in the order in which they win: what is outside of the WAR comes first. */
    public List<SettingsSource> places() {
        List<SettingsSource> places = new ArrayList<>(outside);
        places.addAll(inside);
        return places;
    }

    /** Whether there is a WAR, or a descriptor alone. */
    public boolean hasApplication() {
        return isApplicationRead;
    }

    public Optional<War> war() {
        return Optional.ofNullable(war);
    }

    /** The {@code web.xml}, alone or in the WAR. */
    public Optional<Descriptor> descriptor() {
        return Optional.ofNullable(descriptor);
    }

    /** TagTwin's filter, where the descriptor declares it. */
    public Optional<DeclaredFilter> filter() {
        return descriptor().stream()
                .flatMap(each -> each.filters().stream())
                .filter(filter -> filter.className().equals(FILTER_CLASS))
                .findFirst();
    }
}
