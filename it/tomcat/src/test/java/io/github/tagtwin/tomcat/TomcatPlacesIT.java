package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.PlacesContract;
import java.nio.file.Path;

final class TomcatPlacesIT extends PlacesContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return TomcatContainer.startWithNaming(directory);
    }

    @Override
    protected boolean hasJndi() {
        return true;
    }
}
