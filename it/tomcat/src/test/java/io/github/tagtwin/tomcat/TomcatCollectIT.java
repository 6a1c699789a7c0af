package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.CollectContract;
import io.github.tagtwin.contracts.Container;
import java.nio.file.Path;

final class TomcatCollectIT extends CollectContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return TomcatContainer.start(directory);
    }
}
