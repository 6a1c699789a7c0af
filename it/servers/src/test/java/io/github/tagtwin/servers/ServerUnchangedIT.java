package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.UnchangedShopContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ServerUnchangedIT extends UnchangedShopContract {
    @Override
    protected Container start(Path directory, Map<String, String> properties) throws Exception {
        List<String> options = properties.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .toList();
        return Server.start(Servers.directory(), options);
    }
}
