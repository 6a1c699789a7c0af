package io.github.tagtwin.web.status;

import io.github.tagtwin.settings.Settings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Answers at the status page's address, at that of the same as JSON, and at those of its stylesheet,
 * script and picture. Any other way to write them is
 * the shop's, and so is a request of who has no right to the page: he is answered as if there were none.
 *
 * <p>Thread-safe.
 */
public final class StatusEndpoint implements AutoCloseable {
    private static final String JSON = ".json";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String path;
    private final Operations operations;
    private final Access access;
    private final StatusPage page;
    private final Map<String, Asset> assets = new TreeMap<>();

    /** An endpoint as the settings want it. */
    public StatusEndpoint(Settings settings, Operations operations) {
        this.path = settings.status().path();
        this.operations = operations;
        this.access = new Access(settings);
        assets.put(".css", Asset.read(".css", "text/css;charset=UTF-8"));
        assets.put(".js", Asset.read(".js", "text/javascript;charset=UTF-8"));
        assets.put(".svg", Asset.read(".svg", "image/svg+xml"));
        CRC32 sum = new CRC32();
        assets.values().forEach(asset -> asset.addTo(sum));
        this.page = new StatusPage(
                settings,
                operations,
                new Deeds(operations, Clock.systemUTC()),
                access,
                String.format("%08x", sum.getValue()));
    }

    /** Answers a request that is ours; false where it is the shop's, and nothing has been done. */
    public boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String context = request.getContextPath();
        String asked = request.getRequestURI();
        if (!asked.startsWith(path, context.length())
                || !asked.startsWith(context)
                || request.getDispatcherType() != DispatcherType.REQUEST) {
            return false;
        }
        String ending = asked.substring(context.length() + path.length());
        if (!ending.isEmpty() && !ending.equals(JSON) && !assets.containsKey(ending)) {
            return false;
        }
        if (!access.isGranted(request)) {
            operations.refused();
            return false;
        }
        answer(ending, request, response);
        return true;
    }

    private void answer(String ending, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean posted = request.getMethod().equals("POST") && ending.isEmpty();
        if (!posted && !READING.contains(request.getMethod())) {
            SafeHead.write(response);
            response.setHeader("Allow", ending.isEmpty() ? "GET, HEAD, POST" : "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            send(ending, posted, request, response);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            SafeHead.write(response);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void send(String ending, boolean posted, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Asset asset = assets.get(ending);
        if (asset != null) {
            asset.send(response);
        } else if (ending.equals(JSON)) {
            page.tell(response);
        } else if (posted) {
            page.act(request, response);
        } else {
            page.show(request, response);
        }
    }

    @Override
    public void close() {
        page.close();
    }
}
