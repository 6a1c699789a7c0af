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
    static ScriptType of(StringBuilder type) {
        strip(type);
        for (String run : RUN_TYPES) {
            if (run.contentEquals(type)) {
                return RUN;
            }
        }
        if (type.indexOf("text/javascript1.") == 0) {
            return RUN;
        }
        return isData(type) ? DATA : PARKED;
    }

    private static boolean isData(StringBuilder type) {
        for (String data : DATA_TYPES) {
            if (type.indexOf(data) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void strip(StringBuilder type) {
        while (type.length() > 0 && Units.isBlank(type.charAt(type.length() - 1))) {
            type.setLength(type.length() - 1);
        }
        while (type.length() > 0 && Units.isBlank(type.charAt(0))) {
            type.deleteCharAt(0);
        }
    }
}
