package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.TagValuesContract;
import java.nio.file.Path;

final class TomcatTagValuesIT extends TagValuesContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return TomcatContainer.start(directory);
    }
}
