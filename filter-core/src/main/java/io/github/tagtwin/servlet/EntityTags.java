package io.github.tagtwin.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern END = Pattern.compile("\"$");

    private final String mark;
    private final Pattern marked;
    private final @Nullable String condition;

    private EntityTags(String mark, @Nullable Enumeration<String> conditions) {
        this.mark = mark;
        this.marked = Pattern.compile("((?:W/)?\"[^\"]*)" + Pattern.quote(mark) + "\"");
        this.condition = conditions == null ? null : unmarked(Collections.list(conditions));
    }

    /**
     * Those of a request's page.
     *
     * @param version of what goes into the page
     */
    static EntityTags of(HttpServletRequest request, String version) {
        return new EntityTags(BEGINNING + version, request.getHeaders("If-None-Match"));
    }

    private @Nullable String unmarked(List<String> conditions) {
        List<String> tags = new ArrayList<>();
        Matcher found = marked.matcher(String.join(",", conditions));
        while (found.find()) {
            tags.add(found.group(1) + '"');
        }
        return tags.isEmpty() ? null : String.join(", ", tags);
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
