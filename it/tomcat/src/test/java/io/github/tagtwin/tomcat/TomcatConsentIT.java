package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.ConsentContract;
import io.github.tagtwin.contracts.Container;
import java.nio.file.Path;

final class TomcatConsentIT extends ConsentContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return TomcatContainer.start(directory);
    }
}
