package io.github.tagtwin.web.page;

import io.github.tagtwin.status.Status;
import io.github.tagtwin.web.html.Element;
import java.util.List;

/** What stands around the sections: head, title, languages, the way to each section, and by which clock times are told. */
final class Frame {
    private static final List<String> SECTIONS = List.of("findings", "reasons", "stories", "aside", "switch");

    private final Status status;
    private final Place place;
    private final Words words;

    Frame(Status status, Place place, Words words) {
        this.status = status;
        this.place = place;
        this.words = words;
    }

    /** The page around its sections. */
    Element page(String version, List<Element> sections) {
        Element body = Element.of("body")
                .add(
                        words.element("a", "page.skip").classed("skip").with("href", "#main"),
                        Looks.patterns(),
                        header(),
                        ways(),
                        Element.of("main")
                                .with("id", "main")
                                .with("tabindex", -1)
                                .add(sections),
                        footer());
        return Element.of("html").with("lang", words.language().tag()).add(head(version), body);
    }

    private Element head(String version) {
        return Element.of("head")
                .add(
                        Element.of("meta").with("charset", "UTF-8"),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        words.element("title", "page.title", status.application()),
                        Element.of("link").with("rel", "icon").with("href", place.with(".svg?v=" + version)),
                        Element.of("link").with("rel", "stylesheet").with("href", place.with(".css?v=" + version)),
                        Element.of("script")
                                .with("src", place.with(".js?v=" + version))
                                .with("defer", ""));
    }

    private Element header() {
        Element title = Element.of("h1")
                .add(brand(), Element.of("span").text("TagTwin"))
                .add(Element.of("small").text(status.application()));
        return Element.of("header").add(title, clock(), languages());
    }

    private static Element brand() {
        return Element.of("svg")
                .classed("brand")
                .with("viewBox", "0 0 32 32")
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .add(
                        Element.of("circle").with("cx", 12).with("cy", 16).with("r", 9),
                        Element.of("circle")
                                .classed("twin")
                                .with("cx", 20)
                                .with("cy", 16)
                                .with("r", 9));
    }

    // The script shows the button, and says by the words beside it whether the page lives.
    private Element clock() {
        return Element.of("p")
                .classed("clock")
                .with("id", "clock")
                .with("data-live", "")
                .add(words.element("span", "page.taken"))
                .text(" ")
                .add(words.time(status.takenAt()))
                .text(" ")
                .add(Element.of("a")
                        .with("id", "renew")
                        .with("href", place.self())
                        .with("data-pause", words.text("live.pause"))
                        .with("data-go-on", words.text("live.go-on"))
                        .with("data-lost", words.text("live.lost"))
                        .text(words.text("page.reload")));
    }

    private Element languages() {
        Element list = Element.of("ul");
        for (Language language : Language.values()) {
            Element link = Element.of("a")
                    .with("href", place.in(language))
                    .with("lang", language.tag())
                    .with("hreflang", language.tag())
                    .text(language.ownName());
            list.add(Element.of("li").add(language == words.language() ? link.with("aria-current", "true") : link));
        }
        return Element.of("nav")
                .classed("languages")
                .with("aria-label", words.text("page.languages"))
                .add(list);
    }

    private Element ways() {
        Element list = Element.of("ul").add(way("now", words.text("now.title")));
        for (int index = 0; index < status.tags().size(); index++) {
            String id = status.tags().get(index).lineTagId();
            list.add(way(
                    "tag-" + (index + 1), words.text("tag.title") + " " + id.substring(0, Math.min(8, id.length()))));
        }
        SECTIONS.forEach(section -> list.add(way(section, words.text(section + ".title"))));
        return Element.of("nav")
                .classed("ways")
                .with("aria-label", words.text("page.sections"))
                .add(list);
    }

    private static Element way(String id, String title) {
        return Element.of("li").add(Element.of("a").with("href", "#" + id).text(title));
    }

    private Element footer() {
        return Element.of("footer")
                .add(
                        words.element("p", "page.not-a-match"),
                        words.element("p", "page.zone", words.zone(status.takenAt())),
                        words.element("p", "page.started").text(" ").add(words.time(status.startedAt())),
                        Element.of("p")
                                .add(Element.of("a")
                                        .with("href", place.with(".json"))
                                        .text(words.text("page.json"))));
    }
}
