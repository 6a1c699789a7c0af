package io.github.tagtwin.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as somebody starts it, and ends it. */
class DemoStopIT {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @Test
    void closesBothPortsAndSaysGoodbyeOnSigterm(@TempDir Path folder) throws Exception {
        Map<String, String> options =
                Map.of("demo.port", "0", "demo.war", ShopProcess.builtWar().toString());
        Path temporary = folder.resolve("tmp");
        try (ChildJvm demo = ChildJvm.start("io.github.tagtwin.demo.Demo", temporary, options)) {
            URI shop = addressIn(demo.awaitLine("where the shop is", said -> said.contains("by way of an ad")));
            URI line = addressIn(demo.awaitLine("where LINE is", said -> said.contains("What LINE counts")));
            assertThat(new Shopper(shop).get("")).contains("deduplicationKey:'");
            assertThat(new Shopper(line).get("/line/")).contains("What LINE counts");

            assertThat(demo.stop()).isEqualTo(ENDED_BY_SIGTERM);

            demo.awaitLine("goodbye", said -> said.contains("Goodbye."));
            assertThat(temporary).isEmptyDirectory();
            isFree(shop.getPort());
            isFree(line.getPort());
        }
    }

    private static void isFree(int port) throws Exception {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
        }
    }

    private static URI addressIn(String line) {
        Matcher address = ADDRESS.matcher(line);
        assertThat(address.find()).as(line).isTrue();
        return URI.create(address.group());
    }
}
