package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.CollectContract;
import io.github.tagtwin.contracts.Container;
import java.nio.file.Path;

final class JettyCollectIT extends CollectContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return JettyContainer.start(directory);
    }
}
