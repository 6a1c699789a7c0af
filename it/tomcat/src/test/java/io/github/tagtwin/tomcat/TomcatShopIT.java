package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.ShopContract;
import java.nio.file.Path;

final class TomcatShopIT extends ShopContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return TomcatContainer.start(directory);
    }
}
