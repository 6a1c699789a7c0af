package io.github.tagtwin.undertow;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.LiveContract;
import java.nio.file.Path;

final class UndertowLiveIT extends LiveContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return UndertowContainer.start(directory);
    }
}
