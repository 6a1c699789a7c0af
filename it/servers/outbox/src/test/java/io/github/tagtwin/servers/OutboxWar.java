package io.github.tagtwin.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.tagtwin.contracts.WarFile;
import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shop of beans with a database of its own, in whose transactions its conversions are. */
final class OutboxWar {
    private static final Path TARGET = Path.of("target");
    private static final String SHOP = "java:app/jdbc/shop";
    private static final String DESCRIPTOR = "WEB-INF/web.xml";
    private static final String END = "</web-app>";

    private OutboxWar() {}

    static Path of(Path directory, ShopDatabase database, LineStandIn line) throws Exception {
        Path war = directory.resolve("outbox.war");
        WarFile shop = WarFile.copy(TARGET.resolve("wars/tagtwin-it-ee-war.war"), war)
                .parameters(Map.of(
                        "access-token",
                        "outbox",
                        "endpoint",
                        line.uri().toString(),
                        "delay",
                        "0s",
                        "directory",
                        directory.resolve("queue").toAbsolutePath().toString(),
                        "shared-queue",
                        "database",
                        "shared-queue-data-source",
                        SHOP,
                        "shared-queue-heartbeat",
                        "1s",
                        "outbox-data-source",
                        SHOP))
                .addFiles(libraries());
        shop.addFiles(Map.of(DESCRIPTOR, descriptor(war, database).getBytes(UTF_8)));
        return war;
    }

    private static Map<String, byte[]> libraries() throws IOException {
        Map<String, byte[]> libraries = new TreeMap<>();
        try (Stream<Path> files = Files.list(TARGET.resolve("libraries"))) {
            for (Path library : files.toList()) {
                libraries.put("WEB-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
            }
        }
        return libraries;
    }

    private static String descriptor(Path war, ShopDatabase database) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            return Files.readString(files.getPath(DESCRIPTOR)).replace(END, dataSource(database) + END);
        }
    }

    private static String dataSource(ShopDatabase database) {
        return """
                <data-source>
                  <name>%s</name>
                  <class-name>org.postgresql.ds.PGSimpleDataSource</class-name>
                  <url>%s</url>
                  <user>postgres</user>
                  <transactional>true</transactional>
                  <max-pool-size>20</max-pool-size>
                </data-source>
                """
                .formatted(SHOP, database.url().replace("&", "&amp;"));
    }

    /** What a DBA gets of TagTwin. */
    static String schema() throws IOException {
        try (FileSystem adapter = FileSystems.newFileSystem(TARGET.resolve("wars/tagtwin-ee-adapter.jar"))) {
            return Files.readString(adapter.getPath("io/github/tagtwin/ee/database/postgresql.sql"));
        }
    }
}
