package io.github.tagtwin.capture;

import java.util.Set;

/** Paths of an application as a descriptor maps them: {@code /health}, {@code /admin/*}, {@code *.json}. Immutable. */
public final class PathPatterns {
    private final Set<String> patterns;

    /** The patterns, each in one of the three forms. */
    public PathPatterns(Set<String> patterns) {
        this.patterns = patterns;
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Whether one of them is of a path within the application. */
    public boolean match(String path) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, path));
    }

    private static boolean matches(String pattern, String path) {
        if (pattern.startsWith("*.")) {
            return path.endsWith(pattern.substring(1));
        }
        if (pattern.endsWith("/*")) {
            String folder = pattern.substring(0, pattern.length() - 2);
            return path.equals(folder) || path.startsWith(folder + "/");
        }
        return path.equals(pattern);
    }
}
