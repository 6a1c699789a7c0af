package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.ConsentContract;
import io.github.tagtwin.contracts.Container;
import java.nio.file.Path;

class ServerConsentIT extends ConsentContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
