package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.LiveContract;
import java.nio.file.Path;

class ServerLiveIT extends LiveContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
