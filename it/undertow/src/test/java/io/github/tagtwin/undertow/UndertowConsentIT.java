package io.github.tagtwin.undertow;

import io.github.tagtwin.contracts.ConsentContract;
import io.github.tagtwin.contracts.Container;
import java.nio.file.Path;

final class UndertowConsentIT extends ConsentContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return UndertowContainer.start(directory);
    }
}
