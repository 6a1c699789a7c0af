package io.github.tagtwin.faults;

import java.nio.file.Path;

class PostgresClusterIT extends ClusterFaults {
    @Override
    SharedEngine engine(Path directory) throws Exception {
        return PostgresEngine.start(directory);
    }
}
