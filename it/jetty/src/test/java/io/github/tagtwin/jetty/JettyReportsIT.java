package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.ReportsContract;
import java.nio.file.Path;

final class JettyReportsIT extends ReportsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return JettyContainer.start(directory);
    }
}
