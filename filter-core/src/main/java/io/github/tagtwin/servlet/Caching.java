package io.github.tagtwin.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a response tells caches: those of browsers and proxies, and those of delivery networks, which have headers of their own. */
final class Caching {
    private static final String[] OF_NETWORKS = {"CDN-Cache-Control", "Surrogate-Control"};

    private Caching() {}

    /** Whether others than the visitor's browser may keep the response: no key, no cookie of ours on it. */
    static boolean isShared(HttpServletResponse response) {
        return isKept(response.getStatus()) || allowsOthers(response, CacheWords.NAME) || allowsNetworks(response);
    }

    private static boolean allowsNetworks(HttpServletResponse response) {
        for (String name : OF_NETWORKS) {
            if (allowsOthers(response, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allowsOthers(HttpServletResponse response, String name) {
        Collection<String> headers = response.getHeaders(name);
        return !headers.isEmpty() && new CacheWords(headers).allowOthers();
    }

    /** Whether anybody may keep a response of this status that says nothing else. */
    static boolean isKept(int status) {
        return status == HttpServletResponse.SC_MOVED_PERMANENTLY || status == 308;
    }

    /** Makes a response the visitor's alone, and asked for anew each time, where it isn't yet. */
    static void forbidRepeats(HttpServletResponse response) {
        Collection<String> words = response.getHeaders(CacheWords.NAME);
        if (words.isEmpty() || !new CacheWords(words).forbidRepeats()) {
            LateHeader.set(response, CacheWords.NAME, "private, no-cache");
        }
        for (String name : OF_NETWORKS) {
            if (allowsOthers(response, name)) {
                LateHeader.set(response, name, "no-store");
            }
        }
    }

    /** Whether a header that comes too late would let anybody keep a response that {@link #forbidRepeats} was for. */
    static boolean weakens(@Nullable String name, @Nullable String words) {
        if (CacheWords.NAME.equalsIgnoreCase(name)) {
            return words == null || !new CacheWords(List.of(words)).forbidRepeats();
        }
        return words != null
                && Arrays.stream(OF_NETWORKS).anyMatch(network -> network.equalsIgnoreCase(name))
                && new CacheWords(List.of(words)).allowOthers();
    }
}
