package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.RedirectContract;
import java.nio.file.Path;

class ServerRedirectIT extends RedirectContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
