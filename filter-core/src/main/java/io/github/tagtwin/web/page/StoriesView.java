package io.github.tagtwin.web.page;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.ledger.KeyOrigin;
import io.github.tagtwin.ledger.Story;
import io.github.tagtwin.ledger.StoryMoment;
import io.github.tagtwin.web.html.Element;
import java.util.List;
import java.util.stream.Collectors;

/** The last events, each with its story, which opens. */
final class StoriesView {
    private final List<Story> stories;
    private final Words words;

    StoriesView(List<Story> stories, Words words) {
        this.stories = stories;
        this.words = words;
    }

    Element element() {
        if (stories.isEmpty()) {
            return words.element("p", "stories.none").classed("nothing");
        }
        Element list = Element.of("ol").classed("stories").with("reversed", "");
        stories.forEach(story -> list.add(Element.of("li").add(story(story))));
        return list;
    }

    private Element story(Story story) {
        Element summary = Element.of("summary")
                .add(words.time(story.begin()))
                .text(" ")
                .add(name(story))
                .text(" ")
                .add(outcome(story.last()));
        return Element.of("details").with("id", "story-" + story.number()).add(summary, facts(story), moments(story));
    }

    private Element name(Story story) {
        Element name = story.eventName()
                .map(given -> Element.of("code").text(given))
                .orElseGet(() -> words.element("span", "events.page-view"))
                .classed("event-name");
        return story.isTest() ? Element.of("span").add(name).text(" " + words.text("stories.test")) : name;
    }

    private Element outcome(StoryMoment moment) {
        return Element.of("span")
                .classed("badge moment-" + moment.kind().code())
                .text(words.text("moment." + moment.kind().code()) + detail(moment));
    }

    private String detail(StoryMoment moment) {
        String detail = moment.detail().replaceFirst("^answer ", "HTTP ");
        return detail.isEmpty() ? "" : ": " + words.meaning("reason", detail);
    }

    private Element facts(Story story) {
        Element facts = Element.of("dl").classed("facts");
        fact("stories.path", story.path().isEmpty() ? words.text("stories.no-path") : story.path(), facts);
        fact("stories.key", key(story), facts);
        fact("stories.placement", words.text("placement." + story.placement().code()), facts);
        fact(
                "stories.fields",
                story.fields().isEmpty()
                        ? words.text("stories.no-fields")
                        : story.fields().stream().map(UserField::lineName).collect(Collectors.joining(", ")),
                facts);
        fact("stories.tag", story.lineTagId(), facts);
        return facts;
    }

    private String key(Story story) {
        return story.keyOrigin()
                .map(KeyOrigin::code)
                .map(origin -> story.key() + " (" + words.text("origin." + origin) + ")")
                .orElseGet(() -> words.text("stories.no-key"));
    }

    private void fact(String name, String value, Element facts) {
        facts.add(Element.of("div")
                .add(words.element("dt", name), Element.of("dd").text(value)));
    }

    private Element moments(Story story) {
        Element list = Element.of("ol").classed("moments");
        story.moments()
                .forEach(moment -> list.add(Element.of("li")
                        .add(words.time(moment.at()))
                        .text(" " + words.text("moment." + moment.kind().code()) + detail(moment))));
        return list;
    }
}
