package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.InjectionContract;
import java.nio.file.Path;

class ServerInjectionIT extends InjectionContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
