package io.github.tagtwin.servlet;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.ledger.KeyOrigin;
import io.github.tagtwin.ledger.Placement;
import io.github.tagtwin.ledger.Stories;
import io.github.tagtwin.ledger.StoryStart;
import java.util.stream.Stream;

/** Begins the stories of events, where anybody wants them. Thread-safe. */
final class Narrator {
    private final Stories stories;

    Narrator(Stories stories) {
        this.stories = stories;
    }

    /** An event was made of what happened on a page. */
    void made(Page page, ConversionEvent event, Placement placement) {
        if (stories.areTold()) {
            KeyOrigin origin = origin(page, event.key(), placement);
            stories.begin(event, StoryStart.of(event, origin, placement, path(page)));
        }
    }

    /** An event was made of a conversion of somebody who isn't there. */
    void made(ConversionEvent event, RecordedConversion recorded) {
        if (stories.areTold()) {
            KeyOrigin origin = recorded.businessKey().isPresent() ? KeyOrigin.ORDER_ID : KeyOrigin.RANDOM;
            stories.begin(event, StoryStart.of(event, origin, Placement.NONE, ""));
        }
    }

    /** No event is sent of a conversion, by a reason as in the figures. */
    void unmade(Page page, RecordedConversion recorded, String reason) {
        if (stories.areTold() && ConversionEvent.isName(recorded.conversion().name())) {
            page.visit()
                    .lane()
                    .ifPresent(lane ->
                            stories.unmade(lane, recorded.conversion().name(), StoryStart.unmade(path(page)), reason));
        }
    }

    private static String path(Page page) {
        return ShownPath.of(page.visit().path());
    }

    private static KeyOrigin origin(Page page, DeduplicationKey key, Placement placement) {
        if (placement == Placement.FOUND) {
            return KeyOrigin.PAGE;
        }
        if (placement == Placement.COLLECTED) {
            return KeyOrigin.BROWSER;
        }
        Stream<DeduplicationKey> ids = page.conversions().stream().flatMap(recorded -> recorded.businessKey().stream());
        if (ids.anyMatch(key::equals)) {
            return KeyOrigin.ORDER_ID;
        }
        boolean handed =
                page.arrival().filter(came -> came.handover().key().equals(key)).isPresent();
        return handed ? KeyOrigin.HANDED : KeyOrigin.RANDOM;
    }
}
