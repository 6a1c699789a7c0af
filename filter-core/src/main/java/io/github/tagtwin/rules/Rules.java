package io.github.tagtwin.rules;

import io.github.tagtwin.capture.RequestPath;
import io.github.tagtwin.capture.Site;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SiteSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    public static Rules of(Settings settings) {
        return of(settings, Expressions.ofThisServer());
    }

    static Rules of(Settings settings, Expressions expressions) {
        List<String> sites = sites(settings);
        return new Rules(settings.rules().stream()
                .map(rule -> new RuleReader(rule, sites, expressions).read())
                .collect(Collectors.toUnmodifiableList()));
    }

    /** The names that a rule may name a site by. */
    static List<String> sites(Settings settings) {
        return Stream.concat(settings.sites().stream().map(SiteSettings::name), Stream.of(Site.UNNAMED))
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * Those that are of a request; nothing where there is none, which is told by its site, method and path alone.
     *
     * @param site the name of the request's site, as a {@link Site} tells it
     */
    public Optional<RuleRun> of(HttpServletRequest request, String site, RuleListener listener) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String method = request.getMethod();
        String path = RequestPath.inApplication(request);
        List<Rule> rules = all.stream()
                .filter(rule -> isOf(rule, site, method, path, listener))
                .collect(Collectors.toUnmodifiableList());
        return rules.isEmpty() ? Optional.empty() : Optional.of(new RuleRun(rules, new Scopes(request), listener));
    }

    private static boolean isOf(Rule rule, String site, String method, String path, RuleListener listener) {
        try {
            return rule.isOf(site, method, path);
        } catch (IllegalStateException | StackOverflowError endless) {
            listener.failed(rule.name(), endless);
            return false;
        }
    }
}
