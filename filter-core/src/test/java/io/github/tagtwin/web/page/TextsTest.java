package io.github.tagtwin.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.capture.NonVisit;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.ledger.KeyOrigin;
import io.github.tagtwin.ledger.Placement;
import io.github.tagtwin.ledger.StoryMoment;
import io.github.tagtwin.settings.Sending;
import io.github.tagtwin.status.EventStatus;
import io.github.tagtwin.status.Funnel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/tagtwin/web/page");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    /** Words of closed lists that other rooms keep; their texts are looked up by list and word. */
    private static final Set<String> LISTS = Set.of("reason.", "lane.reason.", "lane.cure.", "aside.reason.");

    @ParameterizedTest
    @EnumSource(Language.class)
    void haveTheSameKeysAndPlacesInEachLanguage(Language language) {
        Texts english = Texts.in(Language.EN);
        Texts texts = Texts.in(language);

        assertThat(texts.keys()).isEqualTo(english.keys());
        assertThat(texts.keys()).allSatisfy(key -> {
            assertThat(places(texts, key)).as(key).isEqualTo(places(english, key));
            assertThat(texts.get(key, "", "", "")).as(key).isNotBlank();
        });
    }

    private static Set<String> places(Texts texts, String key) {
        return PLACE.matcher(texts.get(key, "{0}", "{1}", "{2}"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void areAllUsed() throws IOException {
        Set<String> used = named();
        used.addAll(ofClosedLists());

        assertThat(Texts.in(Language.EN).keys())
                .allSatisfy(key -> assertThat(used.contains(key) || isOfAnotherRoom(key))
                        .as(key)
                        .isTrue());
    }

    @Test
    void tellEveryWordOfClosedLists() {
        assertThat(Texts.in(Language.EN).keys()).containsAll(ofClosedLists());
    }

    @Test
    void tellOfEveryFindingAndEveryReason() {
        Set<String> keys = Texts.in(Language.EN).keys();

        assertThat(keys).containsAll(words(Finding.values(), finding -> "finding.meaning." + finding.code()));
        assertThat(keys).containsAll(words(Finding.values(), finding -> "finding.cure." + finding.code()));
        assertThat(keys).containsAll(words(NonVisit.values(), reason -> "reason." + reason.code()));
        assertThat(keys).containsAll(words(Refusal.values(), reason -> "reason." + reason.code()));
    }

    @Test
    void takeValuesAsTheyAre() {
        assertThat(Texts.in(Language.EN).get("findings.last", "$1{0}\\")).isEqualTo("Seen $1{0}\\ times, last at");
        assertThatThrownBy(() -> Texts.in(Language.EN).get("no.such")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isOfAnotherRoom(String key) {
        return LISTS.stream().anyMatch(key::startsWith) || key.startsWith("finding.");
    }

    private static Set<String> named() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results())
                    .map(literal -> literal.group(1))
                    .flatMap(TextsTest::asKeys)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // Figures, cards and sections are named by a word.
    private static Stream<String> asKeys(String literal) {
        return Stream.of(literal, "chart." + literal, "now." + literal, literal + ".title");
    }

    private static Set<String> ofClosedLists() {
        Set<String> keys = new TreeSet<>();
        keys.addAll(words(StoryMoment.Kind.values(), kind -> "moment." + kind.code()));
        keys.addAll(words(Placement.values(), placement -> "placement." + placement.code()));
        keys.addAll(words(KeyOrigin.values(), origin -> "origin." + origin.code()));
        keys.addAll(words(Funnel.Step.values(), step -> "funnel." + step.code()));
        keys.addAll(words(EventStatus.Standing.values(), standing -> "standing." + lower(standing)));
        keys.addAll(words(UserField.values(), field -> "field." + field.lineName()));
        keys.addAll(words(UserField.values(), field -> "advice." + field.lineName()));
        keys.addAll(words(Sending.values(), sending -> "now.sending." + lower(sending)));
        for (String span : Set.of("hour", "day", "month")) {
            keys.addAll(Set.of("span." + span, "chart.description." + span));
        }
        for (String state : Set.of("running", "waiting", "paused")) {
            keys.add("lane." + state);
        }
        keys.addAll(words(Action.values(), action -> "done." + action.code()));
        keys.remove("done.active");
        keys.addAll(Set.of("done.active-on", "done.active-off", "advice.matchable"));
        return keys;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Set<String> words(T[] all, Function<T, String> key) {
        return Arrays.stream(all).map(key).collect(Collectors.toCollection(TreeSet::new));
    }
}
