package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.BeansContract;
import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.WarFile;
import io.github.tagtwin.standin.LineStandIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** By the server's own CDI and transactions. */
@EnabledIfSystemProperty(named = "server.beans", matches = "true")
class ServerBeansIT extends BeansContract {
    private static final Path WAR = Path.of("target", "wars", "tagtwin-it-ee-war.war");
    private static final LineStandIn LINE = LineStandIn.start(0);

    private static @Nullable Container server;
    private static URI shop = URI.create("/");

    @BeforeAll
    static void open(@TempDir Path directory) throws Exception {
        Container taken = Servers.take();
        server = taken;
        Map<String, String> settings = new TreeMap<>(settings(LINE));
        settings.put("directory", directory.resolve("queue").toString());
        WarFile war = WarFile.copy(WAR, directory.resolve("beans.war")).parameters(settings);
        taken.deploy(war.path(), "/beans");
        shop = taken.uri().resolve("/beans/");
    }

    @AfterAll
    static void close() {
        try (LINE) {
            if (server != null) {
                server.close();
            }
        }
    }

    @Override
    protected URI shop() {
        return shop;
    }

    @Override
    protected LineStandIn line() {
        return LINE;
    }
}
