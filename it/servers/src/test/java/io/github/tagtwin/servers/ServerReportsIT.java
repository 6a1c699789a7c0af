package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.ReportsContract;
import java.nio.file.Path;

class ServerReportsIT extends ReportsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
