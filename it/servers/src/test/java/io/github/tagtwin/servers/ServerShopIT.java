package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.ShopContract;
import java.nio.file.Path;

class ServerShopIT extends ShopContract {
    @Override
    protected Container start(Path directory) throws Exception {
        return Servers.take();
    }
}
