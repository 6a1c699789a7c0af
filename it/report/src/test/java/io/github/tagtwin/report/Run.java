package io.github.tagtwin.report;

/**
 * What became of the contracts on one server.
 *
 * @param jdk the feature release of the Java that it ran on
 */
record Run(Server server, int jdk, Count count) {
    static final String HEADER = "server,version,servlet,namespace,jdk,tests,failures";

    /** As {@link #csv()} wrote it. */
    static Run of(String csv) {
        String[] cells = csv.split(",", -1);
        return new Run(
                new Server(cells[0], cells[1], cells[2], cells[3]),
                Integer.parseInt(cells[4]),
                new Count(Integer.parseInt(cells[5]), Integer.parseInt(cells[6])));
    }

    /** Its line in {@code servers.csv}. */
    String csv() {
        return String.join(
                ",",
                server.name(),
                server.version(),
                server.servlet(),
                server.namespace(),
                String.valueOf(jdk),
                String.valueOf(count.tests()),
                String.valueOf(count.failures()));
    }

    /** Whether something ran, and nothing failed. */
    boolean isGreen() {
        return count.tests() > 0 && count.failures() == 0;
    }
}
