package io.github.tagtwin.contracts;

import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What LINE Tag does in a browser that shows a page: takes the first {@code init}, and reports the page view and each
 * conversion behind it. Reads what the tag library prints, and no more. Immutable.
 */
final class TagRun {
    private static final Pattern INIT = Pattern.compile("_lt\\('init', ?\\{([^}]*)}\\)");
    private static final Pattern KEY = Pattern.compile("deduplicationKey:'([0-9a-zA-Z_-]+)'");
    private static final Pattern HOOK = Pattern.compile("\\(window,'([0-9a-zA-Z_-]+)','");
    private static final Pattern CONVERSION = Pattern.compile("_lt\\('send','cv',\\{type:'([A-Za-z0-9_-]+)'([^}]*)}");
    private static final Pattern TAG_ID = Pattern.compile("tagId: ?'([0-9a-f-]{36})'");

    private final String page;

    private TagRun(String page) {
        this.page = page;
    }

    static TagRun of(Answer page) {
        return new TagRun(page.text());
    }

    /** How many {@code init} calls the page holds, run or not. */
    int inits() {
        return (int) INIT.matcher(page).results().count();
    }

    /** The key under which LINE Tag reports; empty where it has none. */
    String key() {
        Matcher init = init();
        Matcher key = KEY.matcher(init.group(1));
        Matcher hook = HOOK.matcher(page);
        return key.find() ? key.group(1) : hook.find() ? hook.group(1) : "";
    }

    /** The names of the conversions that LINE Tag reports. */
    List<String> conversions() {
        int start = init().end();
        return CONVERSION
                .matcher(page)
                .results()
                .filter(call -> call.start() > start)
                .map(call -> call.group(1))
                .toList();
    }

    /** Reports all of it, as the browser of one visitor. */
    void report(LineStandIn line) throws IOException, InterruptedException {
        List<String> events = new ArrayList<>(List.of("e=pv"));
        conversions().forEach(name -> events.add("e=cv&type=" + name));
        Matcher tagId = TAG_ID.matcher(init().group(1));
        if (!tagId.find()) {
            throw new IllegalArgumentException("no LINE Tag ID in: " + page);
        }
        for (String event : events) {
            get(line.uri()
                    .resolve("/tag.gif?c_t=lap&t_id=" + tagId.group(1) + "&" + event + "&d_key=" + key() + "&b_id="
                            + UUID.randomUUID()));
        }
    }

    private static void get(URI image) throws IOException, InterruptedException {
        int status = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(image).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IOException(status + " for " + image);
        }
    }

    private Matcher init() {
        Matcher init = INIT.matcher(page);
        if (!init.find()) {
            throw new IllegalArgumentException("no LINE Tag in: " + page);
        }
        return init;
    }
}
