package io.github.tagtwin.undertow;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.InjectionContract;
import java.nio.file.Path;

final class UndertowInjectionIT extends InjectionContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return UndertowContainer.start(directory);
    }
}
