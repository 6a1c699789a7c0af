package io.github.tagtwin.web.status;

import io.github.tagtwin.capture.SameOrigin;
import io.github.tagtwin.ledger.History;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.web.page.Contents;
import io.github.tagtwin.web.page.Language;
import io.github.tagtwin.web.page.Place;
import io.github.tagtwin.web.page.StatusView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page itself: shown to who asks for it, in his language; its forms are obeyed where the page itself has sent them. */
final class StatusPage implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final String path;
    private final String version;
    private final Operations operations;
    private final Deeds deeds;
    private final Tokens tokens = new Tokens();
    private final Access access;
    private final SameOrigin origin;
    private final LazyJson json = new LazyJson();

    /**
     * A page.
     *
     * @param version changes with stylesheet and script
     */
    StatusPage(Settings settings, Operations operations, Deeds deeds, Access access, String version) {
        this.path = settings.status().path();
        this.version = version;
        this.operations = operations;
        this.deeds = deeds;
        this.access = access;
        this.origin = new SameOrigin(settings);
    }

    /** Shows it. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        send(contents(request), request, response);
    }

    /** Tells the same to a program. */
    void tell(HttpServletResponse response) throws IOException, InterruptedException {
        SafeHead.write(response);
        send(json.of(operations.status()), "application/json;charset=UTF-8", response);
    }

    /** Does what a form asks for, and leads back to the page; says so where the form can't be trusted. */
    void act(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        Optional<Order> order = origin.sends(request) && isForm(request) && tokens.isGood(token(request), request)
                ? Order.of(request)
                : Optional.empty();
        if (order.isPresent()) {
            obey(order.get(), request, response);
        } else {
            operations.distrusted();
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            send(contents(request).refusing(), request, response);
        }
    }

    private void obey(Order order, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            deeds.perform(order.action(), order.argument());
        } catch (IOException closedOrFull) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            send(contents(request).failing(), request, response);
            return;
        }
        SafeHead.write(response);
        response.setHeader("Location", place(request).self());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private static @Nullable String token(HttpServletRequest request) {
        return request.getParameter("token");
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/x-www-form-urlencoded");
    }

    private Contents contents(HttpServletRequest request) throws IOException, InterruptedException {
        return Contents.of(operations.status())
                .setAside(setAside(behind(request)))
                .done(deeds.done(), operations.isOverridden())
                .span(span(request));
    }

    // With a disk that can't be read, all else is worth seeing the more.
    private List<SetAsideEvent> setAside(long behind) throws InterruptedException {
        try {
            return operations.setAside(behind, StatusView.SHOWN_SET_ASIDE + 1);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void send(Contents contents, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = chosen(request).orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
        String token = tokens.of(request, response, access.isSecure(request));
        SafeHead.write(response);
        response.setHeader("Vary", "Accept-Language, Cookie");
        response.setHeader("Content-Language", language.tag());
        send(
                new StatusView(contents, place(request), token, language).html(version),
                "text/html;charset=UTF-8",
                response);
    }

    private static void send(String text, String type, HttpServletResponse response) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(octets.length);
        response.getOutputStream().write(octets);
    }

    private Place place(HttpServletRequest request) {
        return Place.of(path, chosen(request), span(request)).behind(behind(request));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return Language.named(Query.value(request, "lang"));
    }

    // Anything else is no page of theirs, and shows the first.
    private static long behind(HttpServletRequest request) {
        String number = Query.value(request, "aside");
        return number != null && NUMBER.matcher(number).matches() ? Long.parseLong(number) : 0;
    }

    private static History.Span span(HttpServletRequest request) {
        return Place.span(Query.value(request, "span"));
    }

    @Override
    public void close() {
        json.close();
    }
}
