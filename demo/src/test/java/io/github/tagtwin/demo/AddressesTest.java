package io.github.tagtwin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private final URI shop = URI.create("http://127.0.0.1:9080/");
    private final URI line = URI.create("http://localhost:9081");

    @Test
    void namesEachPlaceOnALineOfItsOwn() {
        String ad = "http://127\\.0\\.0\\.1:9080/\\?ldtag_cl=[A-Za-z0-9_-]{24}&lt_r=1";

        assertThat(Addresses.of(shop, line).toString())
                .containsPattern("(?m)way of an ad +" + ad + "$")
                .containsPattern("(?m)script blocked +" + ad + "&demo-block=1$")
                .containsPattern("(?m)What LINE counts +http://localhost:9081/line/$")
                .containsPattern("(?m)TagTwin stands +http://127\\.0\\.0\\.1:9080/tagtwin/status$");
    }

    @Test
    void makesAClickOfItsOwnForEachStart() {
        assertThat(Addresses.of(shop, line))
                .doesNotHaveToString(Addresses.of(shop, line).toString());
    }
}
