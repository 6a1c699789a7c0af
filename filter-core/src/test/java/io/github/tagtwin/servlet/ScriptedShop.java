package io.github.tagtwin.servlet;

import io.github.tagtwin.LineConversions;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.Dispatcher;
import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.QueueOptions;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.rules.Rules;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.status.Status;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A shop from its first request to LINE's answer, without a server: real queue and sender, and the stand-in for LINE. */
final class ScriptedShop implements AutoCloseable {
    static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";

    private final LineStandIn line;
    private final EventQueue queue;
    private final Dispatcher dispatcher;
    private final Exchanges exchanges;
    private final StatusReader reader;
    private final Counters counters;

    ScriptedShop(Path directory, LineStandIn line, Map<String, String> texts) throws InterruptedException {
        this.line = line;
        LiveSettings live = LiveSettings.of(NamedTexts.plain("test", texts));
        this.counters = new Counters(Ledger.of(
                Clock.system(ZoneId.systemDefault()), live.now().status().isOn()));
        Fuse fuse = new Fuse(Time.system());
        Tally tally =
                new Tally(counters, Warnings.to(System.getLogger(ScriptedShop.class.getName()), Time.system()), fuse);
        this.queue = EventQueue.open(directory, "shop", QueueOptions.of(live.now()), counters, Time.system());
        queue.awaitOpened(Duration.ofSeconds(20));
        this.dispatcher = Dispatcher.start(
                queue,
                DeliveryOptions.of(line.uri(), Duration.ZERO, Duration.ofSeconds(10), 100),
                lane -> Optional.of(live.now().line().accessToken()),
                counters,
                Time.system());
        Consents consents = new Consents(
                Consent.of(live.now(), getClass().getClassLoader()), live.now(), Forgetting.by(queue), tally);
        Twins twins = new Twins(live.now(), Outbox.of(queue), tally);
        this.exchanges =
                new Exchanges(live, consents, new AskedVisitors(List.of(), tally), rules(live), twins, tally, fuse);
        this.reader = new StatusReader("shop", live, counters, tally, dispatcher::stats, Clock.systemUTC());
    }

    private static Rules rules(LiveSettings live) {
        return Rules.of(live.now());
    }

    /** A visitor asks for a page, and the shop answers. */
    void visit(Visitor visitor, String html, Consumer<LineConversions> shop) throws Exception {
        Answer answer = new Answer();
        HttpServletRequest request = visitor.request();
        Exchange exchange = exchanges.open(request, answer.response());
        if (exchange != null) {
            exchange.run((asked, answering) -> {
                shop.accept(LineConversions.of((HttpServletRequest) asked));
                ((HttpServletResponse) answering).setStatus(visitor.status);
                answering.setContentType("text/html");
                answering.getWriter().write(html);
            });
        }
    }

    /** Waits until LINE has answered everything. */
    void deliver() {
        Eventually.until("all delivered", () -> queue.waiting() == 0);
    }

    EventQueue queue() {
        return queue;
    }

    LineStandIn line() {
        return line;
    }

    Counters counters() {
        return counters;
    }

    Status status() {
        return reader.read();
    }

    @Override
    public void close() {
        dispatcher.close();
        queue.close();
    }

    /** Who asks, and for what. */
    static final class Visitor {
        private final String path;
        private @Nullable String query;
        private final Map<String, String> headers = new HashMap<>(Map.of("User-Agent", BROWSER));
        private int status = 200;

        private Visitor(String path) {
            this.path = path;
        }

        /** Somebody without a click or a cookie. */
        static Visitor to(String path) {
            return new Visitor(path);
        }

        /** Somebody who comes by an ad. */
        static Visitor byAd(String path, String click) {
            Visitor visitor = new Visitor(path);
            visitor.query = "ldtag_cl=" + click;
            return visitor;
        }

        Visitor with(String userAgent) {
            return with("User-Agent", userAgent);
        }

        Visitor with(String header, String value) {
            headers.put(header, value);
            return this;
        }

        /** Whom the shop answers with this status. */
        Visitor gets(int answered) {
            this.status = answered;
            return this;
        }

        // The Servlet API asks for a StringBuffer.
        @SuppressWarnings("JdkObsolete")
        private HttpServletRequest request() {
            Map<String, Object> attributes = new HashMap<>();
            return fake(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "getHeader" -> headers.get(arguments[0]);
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                case "getRequestURI", "getServletPath" -> path;
                case "getContextPath" -> "";
                case "getRequestURL" -> new StringBuffer("https://shop.example" + path);
                case "getQueryString" -> query;
                case "getRemoteAddr" -> CanaryValues.ADDRESS;
                case "getServerName" -> "shop.example";
                case "getMethod" -> "GET";
                case "isSecure" -> true;
                default -> nothing(method.getReturnType());
            });
        }
    }

    /** An answer that a container would keep. */
    private static final class Answer {
        private final Map<String, String> headers = new HashMap<>();
        private final StringWriter body = new StringWriter();
        private final PrintWriter writer = new PrintWriter(body);
        private int status = 200;
        private @Nullable String type;

        HttpServletResponse response() {
            return fake(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "getStatus" -> status;
                case "setStatus" -> {
                    status = (Integer) arguments[0];
                    yield null;
                }
                case "getContentType" -> type;
                case "setContentType" -> {
                    type = (String) arguments[0];
                    yield null;
                }
                case "getCharacterEncoding" -> "UTF-8";
                case "getWriter" -> writer;
                case "getHeader" -> headers.get(arguments[0]);
                case "getHeaders" -> headers.containsKey(arguments[0]) ? List.of(headers.get(arguments[0])) : List.of();
                case "containsHeader" -> headers.containsKey(arguments[0]);
                case "setHeader", "addHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                default -> nothing(method.getReturnType());
            });
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
