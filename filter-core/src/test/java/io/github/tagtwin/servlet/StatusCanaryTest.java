package io.github.tagtwin.servlet;

import static io.github.tagtwin.servlet.ScriptedShop.Visitor.byAd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import io.github.tagtwin.status.Status;
import io.github.tagtwin.status.StatusJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a person's or secret comes out nowhere but in the events themselves. */
class StatusCanaryTest {
    private static final String TAG = "<script>_lt('init',{tagId:'T'});</script>";
    private static final Map<String, String> SETTINGS = new HashMap<>(Map.of(
            "line-tag-id", "12345678-1234-1234-1234-123456789abc",
            "access-token", CanaryValues.TOKEN,
            "key-secret", CanaryValues.SECRET,
            "channel-id", "1657",
            "status", "on"));

    @Test
    void nothing_of_a_person_is_in_json_jmx_log_texts_or_file_names(@TempDir Path directory) throws Exception {
        Logger root = Logger.getLogger("io.github.tagtwin");
        Heard heard = new Heard();
        Level before = root.getLevel();
        root.addHandler(heard);
        root.setLevel(Level.ALL);
        StringBuilder seen = new StringBuilder();
        try (LineStandIn line = LineStandIn.start(0);
                ScriptedShop shop = new ScriptedShop(directory, line, SETTINGS);
                StatusJson json = new StatusJson()) {
            run(shop);
            Status status = shop.status();
            assertThat(status.stories()).isNotEmpty();
            assertThat(status.findings()).isNotEmpty();
            assertThat(line.received().get(0).body()).contains(CanaryValues.LINE_UID);
            seen.append(json.of(status)).append(byJmx(new StatusFigures(shop::status)));
            Stream.of(status, status.tags(), status.funnel(), status.findings(), status.stories())
                    .forEach(seen::append);
        } finally {
            root.removeHandler(heard);
            root.setLevel(before);
        }
        seen.append(heard.text);
        try (Stream<Path> files = Files.walk(directory)) {
            files.forEach(seen::append);
        }

        assertThat(seen).contains("/members/_/done", "answer 400", "12345678-1234-1234-1234-123456789abc");
        assertThat(CanaryValues.all()).noneSatisfy(canary -> assertThat(seen).containsIgnoringCase(canary));
    }

    private static void run(ScriptedShop shop) throws Exception {
        Consumer<LineConversions> order = page -> {
            page.visitor(Visitor.unknown()
                    .email(CanaryValues.EMAIL)
                    .phone(CanaryValues.PHONE)
                    .lineUserId(CanaryValues.LINE_UID)
                    .externalId(CanaryValues.EXTERNAL_ID));
            page.record(Conversion.named("Purchase").orderId("O1").value(1).currency("TWD"));
            page.record(Conversion.named("Purchase").orderId("O2"));
        };
        String path = "/members/" + CanaryValues.EMAIL + "/done";
        shop.visit(byAd(path, CanaryValues.CLICK), TAG, order);
        shop.visit(byAd(path, CanaryValues.CLICK), "no tag", order);
        shop.deliver();
        shop.line().mode(Mode.status(400), Mode.status(401));
        shop.visit(byAd(path, CanaryValues.CLICK), "<script>_lt('init',o)</script>", order);
        shop.visit(byAd("/tea", CanaryValues.CLICK), TAG, order);
        Eventually.until("refused", () -> shop.status().tags().get(0).lanes().stream()
                .anyMatch(lane -> !lane.status().reason().isEmpty()));
    }

    private static String byJmx(Object bean) throws Exception {
        MBeanServer beans = MBeanServerFactory.newMBeanServer();
        ObjectName name = new ObjectName("io.github.tagtwin:type=Status,application=\"shop\"");
        beans.registerMBean(bean, name);
        StringBuilder values = new StringBuilder();
        for (MBeanAttributeInfo attribute : beans.getMBeanInfo(name).getAttributes()) {
            Object value = beans.getAttribute(name, attribute.getName());
            values.append(attribute.getName())
                    .append(value instanceof Object[] rows ? List.of(rows).toString() : value);
        }
        return values.toString();
    }

    /** All that was logged, as it would be written. */
    private static final class Heard extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();
        private final StringBuilder text = new StringBuilder();

        @Override
        public synchronized void publish(LogRecord logged) {
            text.append(formatter.format(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
