package io.github.tagtwin.it.browser;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same shop without an access token for TagTwin, which then stands aside. */
final class StandingAsideWar {
    private static final String TOKEN = "\\s*<init-param>\\s*<param-name>access-token</param-name>\\s*"
            + "<param-value>[^<]*</param-value>\\s*</init-param>";

    private StandingAsideWar() {}

    static Path in(Path folder) throws IOException {
        Path copy = Files.copy(ShopProcess.builtWar(), folder.resolve("standing-aside.war"));
        try (FileSystem war = FileSystems.newFileSystem(copy)) {
            Path descriptor = war.getPath("WEB-INF/web.xml");
            Files.writeString(descriptor, Files.readString(descriptor).replaceAll(TOKEN, ""));
        }
        return copy;
    }
}
