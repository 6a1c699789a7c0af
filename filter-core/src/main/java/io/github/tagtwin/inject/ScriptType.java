package io.github.tagtwin.inject;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser does with a script, by its {@code type}. */
enum ScriptType {
    /** It runs. */
    RUN,
    /** It doesn't, until a consent tool changes the type. */
    PARKED,
    /** It never does: JSON, templates. */
    DATA;

    private static final Set<String> RUN_TYPES = Set.of(
            "",
            "module",
            "text/javascript",
            "application/javascript",
            "application/x-javascript",
            "text/x-javascript",
            "text/ecmascript",
            "application/ecmascript",
            "application/x-ecmascript",
            "text/x-ecmascript",
            "text/jscript",
            "text/livescript");
    private static final Pattern DATA_TYPES =
            Pattern.compile(".*(json|importmap|speculationrules|html|xml|templ|tmpl|handlebars|mustache|shader).*");

    static ScriptType of(@Nullable String type) {
        if (type == null || RUN_TYPES.contains(type) || type.startsWith("text/javascript1.")) {
            return RUN;
        }
        return DATA_TYPES.matcher(type).matches() ? DATA : PARKED;
    }
}
