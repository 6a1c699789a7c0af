package io.github.tagtwin.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a response's Content-Security-Policy says of scripts that stand in the page. Each policy has a say; a policy given
 * within the page itself isn't seen.
 */
final class ContentPolicy {
    private static final List<String> SCRIPT_DIRECTIVES = List.of("script-src-elem", "script-src", "default-src");
    private static final Set<String> OWN_PLACE = Set.of("'self'", "*");
    private static final String NONCE = "'nonce-";

    private static final ContentPolicy NONE = new ContentPolicy();

    private final List<List<String>> sources = new ArrayList<>();

    private ContentPolicy() {}

    static ContentPolicy of(HttpServletResponse response) {
        Collection<String> headers = response.getHeaders("Content-Security-Policy");
        if (headers.isEmpty()) {
            return NONE;
        }
        ContentPolicy policy = new ContentPolicy();
        headers.stream().flatMap(header -> Arrays.stream(header.split(",", -1))).forEach(policy::read);
        return policy;
    }

    private void read(String policy) {
        List<List<String>> directives = new ArrayList<>();
        for (String directive : policy.split(";", -1)) {
            directives.add(List.of(directive.strip().split("\\s+", -1)));
        }
        SCRIPT_DIRECTIVES.stream()
                .flatMap(name -> named(directives, name))
                .findFirst()
                .ifPresent(sources::add);
    }

    private static Stream<List<String>> named(List<List<String>> directives, String name) {
        return directives.stream()
                .filter(words -> words.get(0).toLowerCase(Locale.ROOT).equals(name))
                .limit(1);
    }

    /** Whether scripts are known by their hash, which any change to them would break. */
    boolean hashesScripts() {
        return !sources.isEmpty() && sources.stream().flatMap(List::stream).anyMatch(ContentPolicy::isHash);
    }

    /** The nonce that scripts carry. */
    Optional<String> nonce() {
        return sources.stream()
                .flatMap(List::stream)
                .filter(ContentPolicy::isNonce)
                .map(source -> source.substring(NONCE.length(), source.length() - 1))
                .findFirst();
    }

    /** Whether a script of ours runs that carries the nonce, or none. */
    boolean allows(String nonce) {
        return sources.stream().allMatch(policy -> allows(policy, nonce));
    }

    private static boolean allows(List<String> policy, String nonce) {
        boolean byNonce = !nonce.isEmpty() && policy.contains(NONCE + nonce + "'");
        boolean inline = policy.stream().anyMatch(source -> source.equalsIgnoreCase("'unsafe-inline'"));
        return byNonce || (inline && policy.stream().noneMatch(source -> isHash(source) || isNonce(source)));
    }

    /** Whether a script file of the shop's own runs, by an element that carries the nonce, or none. */
    boolean allowsOwnFile(String nonce) {
        return sources.stream().allMatch(policy -> allowsOwnFile(policy, nonce));
    }

    private static boolean allowsOwnFile(List<String> policy, String nonce) {
        boolean byNonce = !nonce.isEmpty() && policy.contains(NONCE + nonce + "'");
        boolean byPlace = policy.stream().anyMatch(source -> OWN_PLACE.contains(source.toLowerCase(Locale.ROOT)));
        boolean byTrust = policy.stream().anyMatch(source -> source.equalsIgnoreCase("'strict-dynamic'"));
        return byNonce || (byPlace && !byTrust);
    }

    private static boolean isNonce(String source) {
        return source.matches("'nonce-[A-Za-z0-9+/_-]+={0,2}'");
    }

    private static boolean isHash(String source) {
        return source.matches("(?i)'sha(256|384|512)-.*");
    }
}
