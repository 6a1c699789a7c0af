package io.github.tagtwin.undertow;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.RedirectContract;
import java.nio.file.Path;

final class UndertowRedirectIT extends RedirectContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return UndertowContainer.start(directory);
    }
}
