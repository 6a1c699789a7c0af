package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.VisitorContract;
import java.nio.file.Path;

class ServerVisitorIT extends VisitorContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
