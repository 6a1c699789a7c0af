package io.github.tagtwin.web.page;

import io.github.tagtwin.ledger.History;
import io.github.tagtwin.status.Funnel;
import io.github.tagtwin.status.Status;
import io.github.tagtwin.status.TagStatus;
import io.github.tagtwin.web.html.Element;
import java.util.ArrayList;
import java.util.List;

/** The whole page. For one reader, and one thread. */
public final class StatusView {
    /** How many of the events that lie aside one page shows. */
    public static final int SHOWN_SET_ASIDE = SetAsideView.SHOWN;

    private static final int SHOWN_DONE = 5;

    private final Contents contents;
    private final Status status;
    private final Place place;
    private final Forms forms;
    private final Words words;

    /**
     * A view.
     *
     * @param token what the page's forms carry
     */
    public StatusView(Contents contents, Place place, String token, Language language) {
        this.contents = contents;
        this.status = contents.status();
        this.place = place;
        this.words = new Words(language, status.zone());
        this.forms = new Forms(place.self(), token, words);
    }

    /**
     * Its HTML.
     *
     * @param version changes with stylesheet and script
     */
    public String html(String version) {
        Frame frame = new Frame(status, place, words);
        return frame.page(version, sections()).document();
    }

    private List<Element> sections() {
        List<Element> all = new ArrayList<>();
        all.add(part("notice", notices()));
        all.add(section("now", words.text("now.title"), new NowView(status, words).element()));
        all.add(spans());
        for (int index = 0; index < status.tags().size(); index++) {
            all.add(tag(status.tags().get(index), "tag-" + (index + 1)));
        }
        all.add(section(
                "findings", words.text("findings.title"), new FindingsView(status.findings(), words).element()));
        all.add(section(
                "reasons",
                words.text("reasons.title"),
                titled("reasons.skips", new ReasonsView(status.skips(), "reasons.skips", words).element()),
                titled("reasons.drops", new ReasonsView(status.drops(), "reasons.drops", words).element())));
        all.add(section("stories", words.text("stories.title"), new StoriesView(status.stories(), words).element()));
        all.add(section(
                "aside",
                words.text("aside.title"),
                new SetAsideView(contents.setAside(), status.setAside(), place, forms, words).element()));
        all.add(section(
                "switch",
                words.text("switch.title"),
                new SwitchView(status.isActive(), status.share(), contents.isOverridden(), forms, words).element(),
                done()));
        return all;
    }

    private Element notices() {
        Element notices = Element.of("div").with("role", "status");
        if (!contents.notice().isEmpty()) {
            notices.add(words.element("p", contents.notice()).classed("refused"));
        }
        contents.done().stream()
                .limit(1)
                .filter(last -> last.at().plusSeconds(60).isAfter(status.takenAt()))
                .forEach(last ->
                        notices.add(Element.of("p").classed("done").text(words.text("notice.done", last.told(words)))));
        return notices;
    }

    private Element spans() {
        Element links = Element.of("ul");
        for (History.Span span : History.Span.values()) {
            Element link = words.element("a", "span." + Place.code(span)).with("href", place.over(span));
            links.add(Element.of("li").add(span == contents.span() ? link.with("aria-current", "true") : link));
        }
        return Element.of("nav")
                .classed("spans")
                .with("aria-label", words.text("span.title"))
                .add(links);
    }

    private Element tag(TagStatus tag, String id) {
        Element heading = Element.of("h2")
                .text(words.text("tag.title") + " ")
                .add(Element.of("code").text(tag.lineTagId()));
        History history = tag.history(contents.span());
        return part(
                id,
                heading,
                new HistoryView(history, id, words).element(),
                titled("funnel.title", new FunnelView(funnel(tag), id + "-funnel", words).element()),
                titled("events.title", new EventsView(tag.events(), status.takenAt(), words).element()),
                titled("fields.title", new FieldsView(tag.fields(), words).element()),
                titled("lanes.title", new LanesView(tag.lanes(), words).element()));
    }

    // Of one LINE Tag alone, what was left alone before its site was known belongs to it, too.
    private Funnel funnel(TagStatus tag) {
        return status.tags().size() == 1 ? status.funnel() : tag.funnel();
    }

    private Element done() {
        Element list = Element.of("ol").classed("done-list");
        contents.done().stream()
                .limit(SHOWN_DONE)
                .forEach(each ->
                        list.add(Element.of("li").add(words.time(each.at())).text(" " + each.told(words))));
        return titled("done.title", contents.done().isEmpty() ? words.element("p", "done.none") : list);
    }

    private Element titled(String key, Element content) {
        return Element.of("div").classed("block").add(words.element("h3", key), content);
    }

    private static Element section(String id, String title, Element... content) {
        return part(id, Element.of("h2").text(title)).add(content);
    }

    // What the script renews while the page is looked at.
    private static Element part(String id, Element... content) {
        return Element.of("section").with("id", id).with("data-live", "").add(content);
    }
}
