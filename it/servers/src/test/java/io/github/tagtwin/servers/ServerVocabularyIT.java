package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.VocabularyContract;
import java.nio.file.Path;

class ServerVocabularyIT extends VocabularyContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
