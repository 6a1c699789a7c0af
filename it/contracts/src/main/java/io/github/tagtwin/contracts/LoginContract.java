package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The status page behind the server's own login, for who asks from far away: its roles are the server's roles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LoginContract {
    private static final String PAGE = "tagtwin/status";
    private static final String WORD = "a-word";
    private static final String[] FAR = {"X-Forwarded-For", "203.0.113.7"};

    private final LineStandIn line = LineStandIn.start(0);

    private Container server;

    /**
     * A server, running, without an application, that knows two users by one password: each has the role of his own name.
     */
    protected abstract Container start(Path directory, String password, String... users) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        server = start(directory.resolve("server"), WORD, "operator", "customer");
        deploy("basic", "<auth-method>BASIC</auth-method><realm-name>shop</realm-name>", directory);
        deploy(
                "form",
                "<auth-method>FORM</auth-method><realm-name>shop</realm-name><form-login-config>"
                        + "<form-login-page>/visit/tea</form-login-page>"
                        + "<form-error-page>/visit/untagged</form-error-page></form-login-config>",
                directory);
    }

    // Whoever is logged in comes to the page's address; TagTwin decides whether the page is there for him.
    private void deploy(String name, String login, Path directory) throws Exception {
        String security =
                """
                  <security-constraint>
                    <web-resource-collection>
                      <web-resource-name>status</web-resource-name>
                      <url-pattern>/tagtwin/*</url-pattern>
                    </web-resource-collection>
                    <auth-constraint>
                      <role-name>operator</role-name>
                      <role-name>customer</role-name>
                    </auth-constraint>
                  </security-constraint>
                  <login-config>%s</login-config>
                  <security-role><role-name>operator</role-name></security-role>
                  <security-role><role-name>customer</role-name></security-role>
                """
                        .formatted(login);
        ProbeWar war = ProbeWar.of(line, directory.resolve("queue"))
                .filters(ProbeWar.tagTwinForAll("tagtwin") + security)
                .with("status", "on")
                .with("status-roles", "operator");
        server.deploy(war.write(directory.resolve(name + ".war")).path(), "/" + name);
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void asksForABasicLogin() throws Exception {
        Answer unknown = browser("basic").get(PAGE, FAR);

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.headers("WWW-Authenticate")).anyMatch(header -> header.startsWith("Basic"));
        assertThat(unknown.text()).doesNotContain("TagTwin");
    }

    @Test
    void showsThePageToTheRoleThatASettingNames() throws Exception {
        Answer page = basic("operator");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("id=\"now-accepted\"");
    }

    @Test
    void isNotThereForAnotherRole() throws Exception {
        Answer page = basic("customer");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).doesNotContain("now-accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "customer"})
    void goesByTheLoginOfAForm(String user) throws Exception {
        Browser browser = browser("form");
        Answer login = browser.get(PAGE, FAR);
        Answer done = browser.post("j_security_check", "j_username=" + user + "&j_password=" + WORD);
        Answer page = browser.get(PAGE, FAR);

        // Tomcat forwards to its form, Jetty leads there.
        String form = login.status() == 200 ? login.text() : String.join("", login.headers("Location"));
        assertThat(form.toLowerCase(Locale.ROOT)).contains("tea").doesNotContain("now-accepted");
        assertThat(done.status()).isBetween(302, 303);
        assertThat(page.status()).isEqualTo(user.equals("operator") ? 200 : 404);
        assertThat(page.text().contains("now-accepted")).isEqualTo(user.equals("operator"));
    }

    private Answer basic(String user) throws Exception {
        String secret = Base64.getEncoder().encodeToString((user + ":" + WORD).getBytes(StandardCharsets.UTF_8));
        return browser("basic").get(PAGE, FAR[0], FAR[1], "Authorization", "Basic " + secret);
    }

    private Browser browser(String application) {
        return new Browser(server.uri().resolve("/" + application + "/"));
    }
}
