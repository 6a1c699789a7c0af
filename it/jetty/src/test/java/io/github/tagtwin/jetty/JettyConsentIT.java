package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.ConsentContract;
import io.github.tagtwin.contracts.Container;
import java.nio.file.Path;

final class JettyConsentIT extends ConsentContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return JettyContainer.start(directory);
    }
}
