package io.github.tagtwin.contracts.probe;

import java.util.Arrays;

/** What only a newer servlet API has. */
final class Newer {
    private Newer() {}

    static boolean has(Class<?> type, String method, Class<?>... parameters) {
        return Arrays.stream(type.getMethods())
                .filter(found -> found.getName().equals(method))
                .anyMatch(found -> Arrays.equals(found.getParameterTypes(), parameters));
    }
}
