package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.RuleFaultsContract;
import java.nio.file.Path;

final class JettyRuleFaultsIT extends RuleFaultsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return JettyContainer.start(directory);
    }
}
