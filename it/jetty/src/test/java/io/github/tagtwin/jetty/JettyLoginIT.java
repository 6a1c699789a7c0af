package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.Container;
import io.github.tagtwin.contracts.LoginContract;
import java.nio.file.Path;

final class JettyLoginIT extends LoginContract {
    @Override
    protected Container start(Path directory, String password, String... users) throws Exception {
        return JettyContainer.startWithUsers(directory, password, users);
    }
}
