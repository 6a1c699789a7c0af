package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.TagValuesContract;
import java.nio.file.Path;

class ServerTagValuesIT extends TagValuesContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
