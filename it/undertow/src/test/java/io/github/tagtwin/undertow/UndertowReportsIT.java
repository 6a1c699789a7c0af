package io.github.tagtwin.undertow;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.ReportsContract;
import java.nio.file.Path;

final class UndertowReportsIT extends ReportsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return UndertowContainer.start(directory);
    }
}
