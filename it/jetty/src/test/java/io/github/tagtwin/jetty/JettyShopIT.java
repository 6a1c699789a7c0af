package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.ShopContract;
import java.nio.file.Path;

final class JettyShopIT extends ShopContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return JettyContainer.start(directory);
    }
}
