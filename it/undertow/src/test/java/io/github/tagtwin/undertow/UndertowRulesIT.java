package io.github.tagtwin.undertow;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.WithoutExpressionsContract;
import java.nio.file.Path;

final class UndertowRulesIT extends WithoutExpressionsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return UndertowContainer.start(directory);
    }
}
