package io.github.tagtwin.report;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The README's table of servers, as runs make it: those on which nothing failed, the newest of each maker first. */
final class Table {
    private static final List<String> HEAD =
            List.of("| server | version | Servlet | API | JDK |", "|---|---|---|---|---|");

    private static final Comparator<Server> ORDER = Comparator.comparing(Server::maker, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Server::servlet, Comparator.reverseOrder())
            .thenComparing(Server::version, Comparator.reverseOrder())
            .thenComparing(Server::name);

    private Table() {}

    /** Its lines, without line ends. A server's runs on several Javas make one row. */
    static List<String> of(Collection<Run> runs) {
        List<String> lines = new ArrayList<>(HEAD);
        runs.stream()
                .filter(Run::isGreen)
                .collect(Collectors.groupingBy(
                        Run::server, () -> new TreeMap<>(ORDER), mapping(Run::jdk, toCollection(TreeSet::new))))
                .forEach((server, jdks) -> lines.add(server.row() + " " + listed(jdks) + " |"));
        return lines;
    }

    private static String listed(SortedSet<Integer> jdks) {
        return jdks.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
