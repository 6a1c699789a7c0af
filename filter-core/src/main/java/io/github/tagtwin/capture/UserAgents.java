package io.github.tagtwin.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Knows people's browsers from robots and from libraries by their user agents. Immutable. */
final class UserAgents {
    private static final String FILE = "robots.txt";
    private static final int LONGEST = 1024;

    private final Set<String> people;
    private final Set<String> robotWords;
    private final WordIndex robots;
    private final WordIndex clients;

    private UserAgents(Set<String> people, Set<String> robotWords, WordIndex clients) {
        this.people = people;
        this.robotWords = robotWords;
        this.robots = new WordIndex(robotWords);
        this.clients = clients;
    }

    /** Those of the file that comes with us. */
    static UserAgents known() {
        Map<String, Set<String>> sections = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(UserAgents.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Set<String> section = new HashSet<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = sections.computeIfAbsent(line, name -> new HashSet<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.add(line);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new UserAgents(
                section(sections, "[people]"),
                section(sections, "[robots]"),
                new WordIndex(section(sections, "[clients]")));
    }

    private static Set<String> section(Map<String, Set<String>> sections, String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }

    /** These, and more words of robots. */
    UserAgents and(Collection<String> words) {
        Set<String> all = new HashSet<>(robotWords);
        words.forEach(word -> all.add(word.toLowerCase(Locale.ROOT)));
        return new UserAgents(people, all, clients);
    }

    /** Why who calls itself so is no visitor. */
    Optional<NonVisit> nonVisit(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return Optional.of(NonVisit.NO_AGENT);
        }
        String plain = agent.substring(0, Math.min(agent.length(), LONGEST)).toLowerCase(Locale.ROOT);
        for (String word : people) {
            plain = plain.replace(word, "");
        }
        if (robots.isIn(plain)) {
            return Optional.of(NonVisit.ROBOT);
        }
        return clients.isAt(plain, 0) ? Optional.of(NonVisit.NO_BROWSER) : Optional.empty();
    }
}
