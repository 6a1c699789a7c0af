package io.github.tagtwin.web;

import io.github.tagtwin.settings.LineSettings;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The helper scripts of an application, one for each LINE Tag, told apart by their version. Immutable. */
final class HelperScripts {
    private final List<HelperScript> scripts;

    HelperScripts(Settings settings) {
        this.scripts = settings.lines().stream()
                .map(LineSettings::lineTagId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(id -> HelperScript.of(id, settings))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Answers with the script that is asked for; with the first one for a page that knows an older version. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        scripts.stream()
                .filter(script -> script.isAskedFor(request))
                .findFirst()
                .orElse(scripts.get(0))
                .send(request, response);
    }
}
