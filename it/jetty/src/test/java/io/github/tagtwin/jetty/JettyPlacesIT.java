package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.PlacesContract;
import java.nio.file.Path;

final class JettyPlacesIT extends PlacesContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return JettyContainer.start(directory);
    }

    @Override
    protected boolean hasJndi() {
        return true;
    }
}
