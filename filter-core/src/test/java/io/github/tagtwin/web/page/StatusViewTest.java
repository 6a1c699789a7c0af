package io.github.tagtwin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.EventJson;
import io.github.tagtwin.ledger.History;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.status.FindingStatus;
import io.github.tagtwin.status.Status;
import io.github.tagtwin.status.StatusSamples;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusViewTest {
    private static final Pattern UNTRANSLATED = Pattern.compile("\\{[0-9]}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsTheSameFiguresInEachLanguage(Language language) {
        Document page = page(Contents.of(StatusSamples.busy()), language);

        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.select("#now-accepted").text()).isEqualTo("32");
        assertThat(page.select("#now-waiting").text()).isEqualTo("7");
        assertThat(page.select("#now-aside").text()).isEqualTo("2");
        assertThat(page.select("#tag-1-funnel-requests").text()).isEqualTo("60");
        assertThat(page.select("#tag-1-funnel-accepted").text()).isEqualTo("32");
        assertThat(page.select("#tag-1-page-views-total").text()).isEqualTo("351");
        assertThat(page.select("#tag-1 .badge[class*=standing]").eachAttr("class"))
                .containsExactly(
                        "badge standing-available",
                        "badge standing-available",
                        "badge standing-paused",
                        "badge standing-never");
        assertThat(UNTRANSLATED.matcher(page.text()).find()).isFalse();
    }

    @Test
    void addsUpFromRequestsToLinesAnswer() {
        Document page = page(Contents.of(StatusSamples.busy()), Language.EN);
        long reached = 0;
        for (Element step : page.select("#tag-1 .funnel > li")) {
            long begin = Long.parseLong(step.select(".step strong").text());
            assertThat(reached == 0 || reached == begin).as(step.text()).isTrue();
            reached = begin + sum(step, ".joined b", "+ ") - sum(step, ".left b", "− ");
        }
        assertThat(reached).isEqualTo(32);
    }

    private static long sum(Element step, String numbers, String sign) {
        return step.select(numbers).eachText().stream()
                .mapToLong(number -> Long.parseLong(number.replace(sign, "")))
                .sum();
    }

    @ParameterizedTest
    @EnumSource(History.Span.class)
    void showsEachStepOfASpanAsANumberToo(History.Span span) {
        Document page = page(Contents.of(StatusSamples.busy()).span(span), Language.EN);

        assertThat(page.select("#tag-1-page-views-numbers tbody tr")).hasSize(span.steps());
        assertThat(page.select(".spans [aria-current]")).hasSize(1);
        assertThat(sumOf(page.select("#tag-1-page-views-numbers tbody td").eachText()))
                .isEqualTo(number(page.select("#tag-1-page-views-total").text()));
    }

    private static long sumOf(List<String> numbers) {
        return numbers.stream().mapToLong(StatusViewTest::number).sum();
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replace(",", ""));
    }

    @Test
    void tellsAPausedLaneFirstAndHowToMendIt() {
        Document page = page(Contents.of(StatusSamples.busy()), Language.EN);

        assertThat(page.select(".alerts .lane-paused").text())
                .isEqualTo("paused: LINE refuses the access token (401, 403 or 404)");
        assertThat(page.select("#tag-2 .lanes .cure").text()).startsWith("Issue an access token in Business Manager");
        assertThat(page.select("#tag-2 .lanes time").attr("datetime")).isEqualTo("2026-11-21T04:04:30Z");
    }

    @Test
    void tellsTimesByTheServersClockAndNamesIt() {
        Document page = page(Contents.of(StatusSamples.busy()), Language.EN);

        assertThat(page.select("#clock time").text()).isEqualTo("2026-11-21 12:00:30");
        assertThat(page.select("#clock time").attr("datetime")).isEqualTo("2026-11-21T04:00:30Z");
        assertThat(page.select("footer").text()).contains("Asia/Taipei (UTC+08:00)");
    }

    @Test
    void tellsTheStoryOfEachEvent() {
        Element story = page(Contents.of(StatusSamples.busy()), Language.EN)
                .select("#story-1")
                .get(0);

        assertThat(story.select("summary .badge").text())
                .isEqualTo("not sent: LINE Tag is there, but couldn’t be given a key");
        assertThat(story.select(".moments li")).hasSize(2);
        assertThat(story.select(".facts").text()).contains("/order/done");
    }

    @Test
    void takesWhatOthersWroteForText() {
        String evil = "/<script>alert(1)</script>\" onload=\"x";
        Status status = Status.of(evil, StatusSamples.NOW, StatusSamples.NOW)
                .findings(List.of(FindingStatus.of("no-tag", 1, evil, StatusSamples.NOW)))
                .build();
        Document page = page(Contents.of(status), Language.EN);

        assertThat(page.select("#findings .where code").text()).isEqualTo(evil);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("[onload]")).isEmpty();
    }

    @Test
    void holdsNoScriptAndNoStyleOfItsOwnAndNothingFromOutside() {
        Document page = page(Contents.of(StatusSamples.busy()), Language.EN);

        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        assertThat(page.select("[href], [src], [action]").eachAttr("href"))
                .allSatisfy(address -> assertThat(address).doesNotContain(":").doesNotStartWith("/"));
        assertThat(page.select("script").attr("src")).isEqualTo("status.js?v=1");
    }

    @Test
    void givesEachIdOnce() {
        List<String> ids = page(Contents.of(StatusSamples.busy()), Language.EN)
                .select("[id]")
                .eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void keepsLanguageAndSpanInItsLinksAndForms() {
        Document page = Jsoup.parse(new StatusView(
                        Contents.of(StatusSamples.busy()).span(History.Span.DAY),
                        Place.of("/tagtwin/status", Optional.of(Language.JA), History.Span.DAY),
                        "token",
                        Language.JA)
                .html("1"));

        assertThat(page.select(".languages a").eachAttr("href"))
                .containsExactly("status?lang=en&span=day", "status?lang=ja&span=day", "status?lang=zh-TW&span=day");
        assertThat(page.select(".spans a").eachAttr("href"))
                .containsExactly("status?lang=ja", "status?lang=ja&span=day", "status?lang=ja&span=month");
        assertThat(page.select("form").eachAttr("action")).containsOnly("status?lang=ja&span=day");
        assertThat(page.select("form input[name=token]").eachAttr("value")).containsOnly("token");
    }

    @Test
    void saysWhatWasJustDoneAndWhatWasRefused() {
        Done done = Done.of(Action.SHARE, "20", 0, StatusSamples.NOW.minusSeconds(5));
        Document page = page(Contents.of(StatusSamples.busy()).done(List.of(done), true), Language.EN);
        Document refused = page(Contents.of(StatusSamples.busy()).refusing(), Language.EN);

        assertThat(page.select("#notice .done").text()).isEqualTo("Done – share of visitors set to 20 %");
        assertThat(page.select("#switch .done-list").text()).endsWith("share of visitors set to 20 %");
        assertThat(page.select("#switch button[value=as-set:]")).hasSize(1);
        assertThat(refused.select("#notice .refused")).hasSize(1);
    }

    @Test
    void showsEventsSetAsideByTheirNamesAPageAtATime() {
        List<SetAsideEvent> some = LongStream.rangeClosed(7, 7 + StatusView.SHOWN_SET_ASIDE)
                .mapToObj(number -> QueuedEvent.of(number, cart(), StatusSamples.NOW, new EventJson().write(cart())))
                .map(event -> SetAsideEvent.of(event, "refused", StatusSamples.NOW))
                .collect(Collectors.toList());
        Place second = Place.of("/tagtwin/status", Optional.of(Language.EN), History.Span.DAY)
                .behind(6);
        Document page = Jsoup.parse(
                new StatusView(Contents.of(StatusSamples.busy()).setAside(some), second, "token", Language.EN)
                        .html("1"));

        assertThat(page.select("#aside tbody tr")).hasSize(StatusView.SHOWN_SET_ASIDE);
        assertThat(page.select("#aside tbody tr").get(1).text()).startsWith("8 AddToCart refused by LINE");
        assertThat(page.select("#aside .pages a").eachAttr("href"))
                .containsExactly("status?lang=en&span=day#aside", "status?lang=en&span=day&aside=106#aside");
        assertThat(page.select("#aside form").attr("action")).isEqualTo("status?lang=en&span=day&aside=6");
        Document only = page(
                Contents.of(StatusSamples.busy()).setAside(some.subList(0, StatusView.SHOWN_SET_ASIDE)), Language.EN);
        assertThat(only.select("#aside .pages a")).isEmpty();
    }

    @Test
    void doesNotSayThatNothingLiesAsideWhereThatCannotBeTold() {
        Status unknown = Status.of("ROOT", StatusSamples.NOW, StatusSamples.NOW)
                .queue(true, 0, Optional.empty(), -1)
                .build();

        assertThat(page(Contents.of(unknown), Language.EN)
                        .select("#aside .nothing")
                        .text())
                .startsWith("What lies aside can’t be told here");
        assertThat(page(Contents.of(StatusSamples.idle()), Language.EN)
                        .select("#aside .nothing")
                        .text())
                .isEqualTo("No event lies aside.");
    }

    private static ConversionEvent cart() {
        return Samples.event(Samples.LANE, "k1");
    }

    @Test
    void tellsOfALaneInWhichNothingWaitsThatNothingDoes() {
        Document page = page(Contents.of(StatusSamples.busy()), Language.EN);

        assertThat(page.select(".lanes p").eachText())
                .anyMatch(text -> text.matches("Waiting: [0-9]+; the oldest happened .+ ago"))
                .anyMatch(text -> text.equals("Waiting: 0"))
                .noneMatch(text -> text.contains("–"));
    }

    @Test
    void showsAShopThatHasJustStarted() {
        Document page = page(Contents.of(StatusSamples.idle()), Language.EN);

        assertThat(page.select(".all-well")).hasSize(1);
        assertThat(page.select(".nothing")).hasSizeGreaterThan(5);
    }

    private static Document page(Contents contents, Language language) {
        Place place = Place.of("/tagtwin/status", Optional.empty(), History.Span.HOUR);
        return Jsoup.parse(new StatusView(contents, place, "token", language).html("1"));
    }
}
