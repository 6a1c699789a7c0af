package io.github.tagtwin.cli.shop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A jar of TagTwin's filter in a WAR. Immutable. */
public final class TagTwinJar {
    private static final String FILTER_CLASS = "io/github/tagtwin/servlet/LineConversionFilter.class";
    private static final int LARGEST_CLASS = 1 << 20;

    private final String fileName;
    private final ServletApi api;

    private TagTwinJar(String fileName, ServletApi api) {
        this.fileName = fileName;
        this.api = api;
    }

    /** The jar, if it is one of TagTwin's filter, whatever its name. */
    static Optional<TagTwinJar> in(Path jar) throws IOException {
        try (InputStream content = Files.newInputStream(jar);
                ZipInputStream entries = new ZipInputStream(content)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(FILTER_CLASS)) {
                    ServletApi api = ServletApi.JAVAX.isIn(entries.readNBytes(LARGEST_CLASS))
                            ? ServletApi.JAVAX
                            : ServletApi.JAKARTA;
                    return Optional.of(new TagTwinJar(String.valueOf(jar.getFileName()), api));
                }
            }
            return Optional.empty();
        }
    }

    public String fileName() {
        return fileName;
    }

    /** The servlet API that it is for. */
    public ServletApi api() {
        return api;
    }
}
