package io.github.tagtwin.cli.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a WAR, packed or not, matters to a filter. Immutable. */
public final class War {
    private static final int MOST_CLASSES = 2000;

    private final List<TagTwinJar> jars;
    private final Set<ServletApi> apis;

    private War(List<TagTwinJar> jars, Set<ServletApi> apis) {
        this.jars = List.copyOf(jars);
        this.apis = Set.copyOf(apis);
    }

    /** Reads a WAR whose root is a directory, or within a file. */
    static War in(Path root) throws IOException {
        List<TagTwinJar> jars = new ArrayList<>();
        for (Path jar : files(root.resolve("WEB-INF/lib"), ".jar", Integer.MAX_VALUE)) {
            TagTwinJar.in(jar).ifPresent(jars::add);
        }
        Set<ServletApi> apis = EnumSet.noneOf(ServletApi.class);
        for (Path type : files(root.resolve("WEB-INF/classes"), ".class", MOST_CLASSES)) {
            byte[] content = Files.readAllBytes(type);
            Stream.of(ServletApi.values()).filter(api -> api.isIn(content)).forEach(apis::add);
        }
        return new War(jars, apis);
    }

    private static List<Path> files(Path directory, String ending, int most) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ending))
                    .sorted()
                    .limit(most)
                    .collect(Collectors.toList());
        }
    }

    /** The jars of TagTwin's filter in {@code WEB-INF/lib}. */
    public List<TagTwinJar> jars() {
        return jars;
    }

    /** The servlet API that the shop's own classes are written for; nothing where they don't tell. */
    public Optional<ServletApi> api() {
        return apis.size() == 1 ? Optional.of(apis.iterator().next()) : Optional.empty();
    }
}
