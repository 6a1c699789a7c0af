package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.SitesContract;
import java.nio.file.Path;

class ServerSitesIT extends SitesContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
