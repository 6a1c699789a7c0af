package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.RulesContract;
import java.nio.file.Path;

class ServerRulesIT extends RulesContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
