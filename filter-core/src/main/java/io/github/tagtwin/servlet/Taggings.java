package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.Sites;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.settings.LineSettings;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the pages of each site get their tag. Immutable. */
final class Taggings {
    private final Sites sites;
    private final Map<String, Tagging> byTagId;

    Taggings(Settings settings) {
        this.sites = new Sites(settings);
        this.byTagId = settings.lines().stream()
                .map(LineSettings::lineTagId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), id -> Tagging.of(id, settings)));
    }

    /** Of the page that a request asks for; nothing where no LINE Tag is known for it. */
    Optional<Tagging> of(HttpServletRequest request) {
        return Optional.ofNullable(byTagId.get(sites.of(request).lineTagId()));
    }

    /** Of a page whose events go there. */
    Tagging of(Lane lane) {
        return Objects.requireNonNull(byTagId.get(lane.lineTagId()));
    }

    /** Whether no LINE Tag is known at all. */
    boolean isEmpty() {
        return byTagId.isEmpty();
    }
}
