package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.MicroProfileContract;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "server.microprofile", matches = "true")
class ServerMicroProfileIT extends MicroProfileContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
