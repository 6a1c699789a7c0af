package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.PlacesContract;
import java.nio.file.Path;

final class TomcatWithoutNamingPlacesIT extends PlacesContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return TomcatContainer.start(directory);
    }

    @Override
    protected boolean hasJndi() {
        return false;
    }
}
