package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.RuleFaultsContract;
import java.nio.file.Path;

class ServerRuleFaultsIT extends RuleFaultsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
