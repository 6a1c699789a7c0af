package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestsTest {
    private final PageRequests requests = new PageRequests(Set.of("css", "png"));

    @Test
    void takesARequestThatSaysNothingForAPages() {
        assertThat(requests.asksForPage(with(Map.of()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"document,true", "iframe,true", "Document,true", "image,false", "script,false", "empty,false"})
    void goesByWhatTheBrowserWantsItFor(String destination, boolean isPage) {
        assertThat(requests.asksForPage(with(Map.of("Sec-Fetch-Dest", destination))))
                .isEqualTo(isPage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "WebSocket"})
    void leavesWebSocketsAlone(String protocol) {
        assertThat(requests.asksForPage(with(Map.of("Upgrade", protocol)))).isFalse();
    }

    @Test
    void takesAnOfferOfHttp2ForTheOrdinaryRequestThatItIs() {
        assertThat(requests.asksForPage(with(Map.of("Upgrade", "h2c")))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/shop.css,true", "/a/b.PNG,true", "/a.css/b,false", "/product,false", "/v1.2/page.html,false"})
    void knowsFilesByTheirExtension(String path, boolean isFile) {
        assertThat(requests.asksForFile(FakeServlets.request(path, null))).isEqualTo(isFile);
    }

    private static HttpServletRequest with(Map<String, String> headers) {
        return new HttpServletRequestWrapper(FakeServlets.request("/", null)) {
            @Override
            public @Nullable String getHeader(String name) {
                return headers.get(name);
            }
        };
    }
}
