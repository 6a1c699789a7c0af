package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.VisitsContract;
import java.nio.file.Path;

class ServerVisitsIT extends VisitsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
