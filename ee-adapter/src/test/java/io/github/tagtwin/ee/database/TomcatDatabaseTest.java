package io.github.tagtwin.ee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariJNDIFactory;
import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.ee.queue.Eventually;
import io.github.tagtwin.ee.queue.Samples;
import io.github.tagtwin.servlet.LineConversionFilter;
import io.github.tagtwin.servlet.SharedQueueRequest;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ContextResource;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop in Tomcat, whose database is a resource of Tomcat's. */
class TomcatDatabaseTest {
    private static final String LINE_TAG_ID = Samples.LANE.lineTagId();

    @Test
    void deliversThroughTheDatabaseThatTomcatHasInJndi(@TempDir Path directory) throws Exception {
        try (HikariDataSource database = Postgres.withTables();
                LineStandIn line =
                        LineStandIn.builder().withToken(LINE_TAG_ID, "token").start(0)) {
            Tomcat tomcat = shop(directory, database.getJdbcUrl(), line.uri());
            tomcat.start();
            try {
                order(tomcat.getConnector().getLocalPort());

                Eventually.until("counted", () -> line.counted().stream().anyMatch(TomcatDatabaseTest::isTheOrder));
                assertThat(marks(database)).isPositive();
            } finally {
                tomcat.stop();
                tomcat.destroy();
            }
        }
    }

    private static boolean isTheOrder(CountedEvent event) {
        return event.deduplicationKey().filter("order-1"::equals).isPresent() && event.arrivals() == 1;
    }

    private static int marks(HikariDataSource database) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT count(*) FROM tagtwin_origin")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void doesNotStartWhereTheServerHasNoSuchDatabase() {
        Settings settings = Settings.of(NamedTexts.plain("test", Map.of("shared-queue", "database")));
        SharedQueueRequest request = SharedQueueRequest.of(settings, Set.of(Samples.LANE), "shop");

        assertThatThrownBy(() -> new DatabaseCompanion().sharedQueue(request))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("shared-queue-data-source is 'java:comp/env/jdbc/tagtwin'");
    }

    private static void order(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/order?ldtag_cl=click"))
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0 Safari/537.36")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static Tomcat shop(Path directory, String jdbcUrl, URI line) throws IOException {
        Tomcat tomcat = new Tomcat();
        tomcat.enableNaming();
        tomcat.setBaseDir(Files.createDirectories(directory.resolve("tomcat")).toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", directory.toString());
        context.getNamingResources().addResource(database(jdbcUrl));
        addFilter(context);
        set(Map.of(
                "line-tag-id", LINE_TAG_ID,
                "access-token", "token",
                "endpoint", line.toString(),
                "delay", "0s",
                "directory", directory.resolve("queue").toString(),
                "shared-queue", "database",
                "shared-queue-heartbeat", "1s"));
        Tomcat.addServlet(context, "order", new OrderPage());
        context.addServletMappingDecoded("/order", "order");
        return tomcat;
    }

    private static ContextResource database(String jdbcUrl) {
        ContextResource database = new ContextResource();
        database.setName("jdbc/tagtwin");
        database.setType("javax.sql.DataSource");
        database.setCloseMethod("close");
        database.setProperty("factory", HikariJNDIFactory.class.getName());
        database.setProperty("jdbcUrl", jdbcUrl);
        database.setProperty("maximumPoolSize", "4");
        return database;
    }

    // Ahead of what other tests have in MicroProfile Config.
    private static void set(Map<String, String> settings) {
        settings.forEach((name, value) -> System.setProperty("tagtwin." + name, value));
    }

    @AfterEach
    void unset() {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("tagtwin."));
    }

    private static void addFilter(Context context) {
        FilterDef filter = new FilterDef();
        filter.setFilterName("tagtwin");
        filter.setFilterClass(LineConversionFilter.class.getName());
        filter.setAsyncSupported("true");
        context.addFilterDef(filter);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("tagtwin");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }

    private static final class OrderPage extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            LineConversions.of(request)
                    .record(Conversion.named("Purchase")
                            .orderId("order-1")
                            .value(100)
                            .currency("TWD"));
            response.setContentType("text/html");
            response.getWriter().print("<p>Thank you.</p>");
        }
    }
}
