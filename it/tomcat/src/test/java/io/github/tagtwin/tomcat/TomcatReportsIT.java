package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.ReportsContract;
import java.nio.file.Path;

final class TomcatReportsIT extends ReportsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return TomcatContainer.start(directory);
    }
}
