package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.HostileContract;
import java.nio.file.Path;

final class TomcatHostileIT extends HostileContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return TomcatContainer.start(directory);
    }
}
