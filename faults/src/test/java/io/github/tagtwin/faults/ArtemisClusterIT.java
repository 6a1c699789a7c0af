package io.github.tagtwin.faults;

import java.nio.file.Path;

class ArtemisClusterIT extends ClusterFaults {
    @Override
    SharedEngine engine(Path directory) throws Exception {
        return ArtemisEngine.start(directory);
    }
}
