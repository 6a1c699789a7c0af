package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.HostileContract;
import java.nio.file.Path;

final class JettyHostileIT extends HostileContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return JettyContainer.start(directory);
    }
}
