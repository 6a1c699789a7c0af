package io.github.tagtwin.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one page that others may keep. With our script in it, the page is another version than the shop's: its
 * entity tag gets a mark, which is taken off again where a browser asks whether its copy is still good. A copy without the
 * mark has no script and isn't good any more.
 */
final class EntityTags {
    private static final String NAME = "ETag";
    private static final String RANGES = "Accept-Ranges";
    private static final String BEGINNING = "-tagtwin-";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
    private static final Pattern END = Pattern.compile("\"$");

    private final String mark;
    private final @Nullable String condition;

    private EntityTags(String mark, @Nullable Enumeration<String> conditions) {
        this.mark = mark;
        this.condition = conditions == null ? null : unmarked(mark, Collections.list(conditions));
    }

    /**
     * Those of a request's page.
     *
     * @param version of what goes into the page
     */
    static EntityTags of(HttpServletRequest request, String version) {
        return new EntityTags(BEGINNING + version, request.getHeaders("If-None-Match"));
    }

    private static @Nullable String unmarked(String mark, List<String> conditions) {
        String end = mark + '"';
        String tags = TAG.matcher(String.join(",", conditions))
                .results()
                .map(MatchResult::group)
                .filter(tag -> tag.endsWith(end))
                .map(tag -> tag.substring(0, tag.length() - end.length()) + '"')
                .collect(Collectors.joining(", "));
        return tags.isEmpty() ? null : tags;
    }

    /** What the browser has kept, by the shop's own tags; nothing where it has nothing that is good. */
    Optional<String> condition() {
        return Optional.ofNullable(condition);
    }

    /**
     * Marks a response whose head is settled.
     *
     * @param shared whether it is a page that others may keep, with our script in it
     */
    void mark(HttpServletResponse response, boolean shared) {
        boolean unchanged = response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED && condition != null;
        if (shared || unchanged) {
            List.copyOf(response.getHeaders(NAME)).stream()
                    .filter(tag -> tag.endsWith("\"") && !tag.endsWith(mark + '"'))
                    .findFirst()
                    .ifPresent(tag -> response.setHeader(NAME, END.matcher(tag).replaceFirst(mark + '"')));
        }
        if (shared && response.containsHeader(RANGES)) {
            response.setHeader(RANGES, "none");
        }
    }
}
