package io.github.tagtwin.report;

/** What a server is known by, in the order of the table's columns. */
record Server(String name, String version, String servlet, String namespace, String jdk) {
    /** The beginning of its row in the README, up to the Java that it ran on. */
    String row() {
        return "| %s | %s | %s | `%s` | ".formatted(name, version, servlet, namespace);
    }

    /** Its cells in {@code servers.csv}; a comma in a name becomes a blank's. */
    String csv() {
        return String.join(",", name.replace(",", ""), version, servlet, namespace, jdk);
    }
}
