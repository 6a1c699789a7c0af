package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.SendingContract;
import java.nio.file.Path;

class ServerSendingIT extends SendingContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
