package io.github.tagtwin.undertow;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.VisitorContract;
import java.nio.file.Path;

final class UndertowVisitorIT extends VisitorContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return UndertowContainer.start(directory);
    }
}
