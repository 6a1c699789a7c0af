package io.github.tagtwin.rules;

import io.github.tagtwin.capture.RequestPath;
import io.github.tagtwin.settings.RuleSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All rules of an application. Immutable. */
public final class Rules {
    private final List<Rule> all;

    private Rules(List<Rule> all) {
        this.all = all;
    }

    /**
     * Reads rules, by the Expression Language of the server that this thread starts an application on.
     *
     * @throws io.github.tagtwin.settings.SettingsException naming the first setting that is impossible or missing
     */
    public static Rules of(List<RuleSettings> texts) {
        return of(texts, Expressions.ofThisServer());
    }

    static Rules of(List<RuleSettings> texts, Expressions expressions) {
        return new Rules(texts.stream()
                .map(rule -> new RuleReader(rule, expressions).read())
                .collect(Collectors.toUnmodifiableList()));
    }

    /** Those that are of a request; nothing where there is none, which is told by its method and path alone. */
    public Optional<RuleRun> of(HttpServletRequest request, RuleListener listener) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String method = request.getMethod();
        String path = RequestPath.inApplication(request);
        List<Rule> rules = all.stream()
                .filter(rule -> isOf(rule, method, path, listener))
                .collect(Collectors.toUnmodifiableList());
        return rules.isEmpty() ? Optional.empty() : Optional.of(new RuleRun(rules, new Scopes(request), listener));
    }

    private static boolean isOf(Rule rule, String method, String path, RuleListener listener) {
        try {
            return rule.isOf(method, path);
        } catch (IllegalStateException | StackOverflowError endless) {
            listener.failed(rule.name(), endless);
            return false;
        }
    }
}
