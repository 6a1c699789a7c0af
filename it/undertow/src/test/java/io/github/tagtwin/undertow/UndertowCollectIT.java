package io.github.tagtwin.undertow;

import io.github.tagtwin.contracts.CollectContract;
import io.github.tagtwin.contracts.Container;
import java.nio.file.Path;

final class UndertowCollectIT extends CollectContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return UndertowContainer.start(directory);
    }
}
