package io.github.tagtwin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockedTagTest {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void open() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new BlockedTag(new Page()));
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
    }

    @Test
    void letsEveryScriptRunAtFirst() throws Exception {
        assertThat(policyOf("/")).isEmpty();
    }

    @Test
    void keepsOtherHostsScriptsOutFromThePageThatAsksForItOn() throws Exception {
        assertThat(policyOf("/?demo-block=1")).hasValue("script-src 'self' 'unsafe-inline'");
        assertThat(policyOf("/cart")).isPresent();
    }

    @Test
    void endsWhenAPageAsksForIt() throws Exception {
        assertThat(policyOf("/?demo-block=1")).isPresent();

        assertThat(policyOf("/?demo-block=0")).isEmpty();
        assertThat(policyOf("/cart")).isEmpty();
    }

    @Test
    void endsWithTheNextClickOnAnAd() throws Exception {
        assertThat(policyOf("/?ldtag_cl=a&demo-block=1")).isPresent();

        assertThat(policyOf("/?ldtag_cl=b")).isEmpty();
        assertThat(policyOf("/cart")).isEmpty();
    }

    @Test
    void setsNoCookieWhereNothingChanges() throws Exception {
        assertThat(answer("/?ldtag_cl=a").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer("/?demo-block=1").headers().firstValue("Set-Cookie")).isPresent();
        assertThat(answer("/?demo-block=1").headers().firstValue("Set-Cookie")).isEmpty();
    }

    private Optional<String> policyOf(String path) throws IOException, InterruptedException {
        return answer(path).headers().firstValue("Content-Security-Policy");
    }

    private HttpResponse<Void> answer(String path) throws IOException, InterruptedException {
        URI page = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        HttpResponse<Void> response = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private static final class Page extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.setStatus(200);
            callback.succeeded();
            return true;
        }
    }
}
