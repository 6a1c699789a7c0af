package io.github.tagtwin.report;

/** What a server is known by, in the order of the README's columns; no cell has a comma. */
record Server(String name, String version, String servlet, String namespace) {
    /** Whose it is: the first word of its name. */
    String maker() {
        return name.split(" ", 2)[0];
    }

    /** The beginning of its row in the README, up to the Java that it runs on. */
    String row() {
        return "| %s | %s | %s | `%s` |".formatted(name, version, servlet, namespace);
    }
}
