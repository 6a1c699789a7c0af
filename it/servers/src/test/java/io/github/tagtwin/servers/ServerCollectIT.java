package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.CollectContract;
import io.github.tagtwin.contracts.Container;
import java.nio.file.Path;

class ServerCollectIT extends CollectContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
