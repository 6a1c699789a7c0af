package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.RuleFaultsContract;
import java.nio.file.Path;

final class TomcatRuleFaultsIT extends RuleFaultsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return TomcatContainer.start(directory);
    }
}
