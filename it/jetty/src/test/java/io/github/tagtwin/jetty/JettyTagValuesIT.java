package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.TagValuesContract;
import java.nio.file.Path;

final class JettyTagValuesIT extends TagValuesContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return JettyContainer.start(directory);
    }
}
