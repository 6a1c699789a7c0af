package io.github.tagtwin.inject;

/** What a browser does with a script, by its {@code type}. */
enum ScriptType {
    /** It runs. */
    RUN,
    /** It doesn't, until a consent tool changes the type. */
    PARKED,
    /** It never does: JSON, templates, what stands inside a script that is loaded from elsewhere. */
    DATA;

    private static final String[] RUN_TYPES = {
        "text/javascript",
        "module",
        "",
        "application/javascript",
        "application/x-javascript",
        "text/x-javascript",
        "text/ecmascript",
        "application/ecmascript",
        "application/x-ecmascript",
        "text/x-ecmascript",
        "text/jscript",
        "text/livescript"
    };
    private static final String[] DATA_TYPES = {
        "json", "importmap", "speculationrules", "html", "xml", "templ", "tmpl", "handlebars", "mustache", "shader"
    };

    /** The type, in small letters. */
    static ScriptType of(String type) {
        String name = stripped(type);
        for (String run : RUN_TYPES) {
            if (run.equals(name)) {
                return RUN;
            }
        }
        if (name.startsWith("text/javascript1.")) {
            return RUN;
        }
        return isData(name) ? DATA : PARKED;
    }

    private static boolean isData(String type) {
        for (String data : DATA_TYPES) {
            if (type.contains(data)) {
                return true;
            }
        }
        return false;
    }

    private static String stripped(String type) {
        int from = 0;
        int to = type.length();
        while (to > from && Units.isBlank(type.charAt(to - 1))) {
            to--;
        }
        while (from < to && Units.isBlank(type.charAt(from))) {
            from++;
        }
        return type.substring(from, to);
    }
}
