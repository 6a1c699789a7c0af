package io.github.tagtwin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @Test
    void saysWhichShopIsMissing(@TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere.war");

        assertThatThrownBy(() -> Demo.start(new Options(0, nowhere, Optional.empty(), "5s")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("mvn -Pdemo");
    }

    @Test
    void saysWhenTheShopsPortIsTakenAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Demo.start(options(other.getLocalPort(), folder)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken");

            assertThat(System.getProperty("tagtwin.endpoint")).isNull();
            new ServerSocket(other.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void saysWhenTheStandInsPortIsTaken(@TempDir Path folder) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Demo.start(options(other.getLocalPort() - 1, folder)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken");
        }
    }

    private static Options options(int port, Path folder) throws IOException {
        return new Options(port, Files.createFile(folder.resolve("shop.war")), Optional.empty(), "5s");
    }
}
