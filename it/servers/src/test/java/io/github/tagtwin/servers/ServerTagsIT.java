package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.TagsContract;
import java.nio.file.Path;

class ServerTagsIT extends TagsContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
