package io.github.tagtwin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.standin.api.ReceivedRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as it is shipped: the real WAR, its pages compiled by Jetty's JSP engine. */
class DemoIT {
    private static final Pattern KEY = Pattern.compile("deduplicationKey:'[^']+',");
    private static final String SHA256_OF_MAIL = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";
    private static final String SHA256_OF_PHONE = "f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18";

    private static Demo demo;

    private final HttpClient visitor = newVisitor();

    @BeforeAll
    static void open(@TempDir Path directory) {
        Options usual = Options.atPort(0);
        demo = Demo.start(new Options(0, usual.war(), Optional.of(directory), "1s"));
    }

    @AfterAll
    static void closesForGood() {
        URI shop = demo.shop();
        demo.close();

        assertThatThrownBy(() -> newVisitor().send(HttpRequest.newBuilder(shop).build(), BodyHandlers.discarding()))
                .isInstanceOf(ConnectException.class);
        assertThat(System.getProperty("tagtwin.endpoint")).isNull();
    }

    @Test
    void thanksForAnOrderAndTellsLineTag() throws Exception {
        post("cart", "id=ruby-100&quantity=2");
        HttpResponse<String> thanks = post("checkout", "name=Anna&email=anna%40example.com&phone=0912-345-678");

        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.uri().toString()).matches(".*/order/done\\?id=T[0-9]{8}-[0-9A-Z]{8}");
        assertThat(thanks.body())
                .contains("NT$1,240")
                .contains("_lt('send','cv',{type:'Purchase',value:1240,currency:'TWD'}");
    }

    @Test
    void tellsLineOfAnOrderFromTheServerToo() throws Exception {
        get("?ldtag_cl=ClickOfThisTest");
        post("cart", "id=ruby-100");
        String order = post("checkout", "name=Anna&email=test%40example.com&phone=0910-000-000")
                .uri()
                .getQuery()
                .substring("id=".length());

        assertThat(demo.line().await(line -> purchase(order).isPresent(), Duration.ofSeconds(20)))
                .isTrue();
        assertThat(purchase(order).orElseThrow())
                .contains("ClickOfThisTest", "ruby-100", SHA256_OF_MAIL, SHA256_OF_PHONE)
                .containsPattern("\"external_id\":\"M-[0-9A-Z]{10}\"");
    }

    @Test
    void showsAnOrderToNobodyElse() throws Exception {
        post("cart", "id=ruby-100");
        URI own = post("checkout", "name=Anna&email=anna%40example.com&phone=0912-345-678")
                .uri();

        assertThat(newVisitor()
                        .send(HttpRequest.newBuilder(own).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void escapesWhatVisitorsType() throws Exception {
        post("cart", "id=ruby-100");
        String page = post("checkout", "name=%3Cscript%3Ealert(1)%3C/script%3E%22&email=%22%3E&phone=1")
                .body();

        assertThat(page).contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;&quot;\"");
        assertThat(page).doesNotContain("<script>alert");
    }

    @Test
    void writesAPageTheSameWayTwiceButForItsKey() throws Exception {
        post("cart", "id=ruby-100");
        String once = get("cart").body();
        String again = get("cart").body();

        assertThat(once).isNotEqualTo(again);
        assertThat(KEY.matcher(once).replaceAll(""))
                .isEqualTo(KEY.matcher(again).replaceAll(""));
    }

    @Test
    void loadsLineTagFromTheStandInOnAnotherSite() throws Exception {
        assertThat(get("").body()).contains("'" + demo.line().uri() + "/n/line_tag/public/release/v1/lt.js'");
        assertThat(demo.line().uri().getHost()).isNotEqualTo(demo.shop().getHost());
    }

    @Test
    void keepsItsOwnTemplatesToItself() throws Exception {
        assertThat(get("WEB-INF/web.xml").statusCode()).isEqualTo(404);
        assertThat(get("shop.css").statusCode()).isEqualTo(200);
    }

    private static Optional<String> purchase(String order) {
        return demo.line().received().stream()
                .map(ReceivedRequest::body)
                .filter(body -> body.contains("\"Purchase\"") && body.contains(order))
                .findFirst();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return visitor.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return visitor.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(demo.shop().resolve(path)).header("User-Agent", "Mozilla/5.0 (like a browser)");
    }

    private static HttpClient newVisitor() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.ALWAYS)
                .build();
    }
}
