package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.LoginContract;
import java.nio.file.Path;

final class TomcatLoginIT extends LoginContract {
    @Override
    protected Container start(Path directory, String password, String... users) throws Exception {
        return TomcatContainer.startWithUsers(directory, password, users);
    }
}
