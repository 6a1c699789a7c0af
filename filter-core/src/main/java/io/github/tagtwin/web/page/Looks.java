package io.github.tagtwin.web.page;

import io.github.tagtwin.web.html.Element;
import java.util.List;

/**
 * How bars look: each by a colour that people tell apart who see colours otherwise, and by a pattern too, so that it doesn't
 * take colours at all. The colours themselves stand in the stylesheet.
 */
final class Looks {
    /** For series of which there may be several in one picture. */
    static final List<String> OF_MANY = List.of("look-a", "look-b", "look-c", "look-d", "look-e", "look-f");

    static final String SEEN = "look-a";
    static final String ACCEPTED = "look-b";
    static final String WAITING = "look-c";
    static final String LOST = "look-d";
    static final String ASIDE = "look-e";

    private static final int TILE = 6;

    private Looks() {}

    /** What a bar is filled with. */
    static String fill(String look) {
        return "url(#" + look + ")";
    }

    /** The patterns, once for a page; takes no room. */
    static Element patterns() {
        Element all = Element.of("defs")
                .add(
                        tile("look-a"),
                        tile("look-b", "M0,6L6,0", "M-1,1L1,-1", "M5,7L7,5"),
                        tile("look-c", "M0,1.5H6", "M0,4.5H6"),
                        tile("look-d", "M0,0L6,6", "M0,6L6,0"),
                        tile("look-e", "M1.5,0V6", "M4.5,0V6"),
                        tile("look-f", "M0,3H6", "M3,0V6"));
        return Element.of("svg")
                .classed("patterns")
                .with("width", 0)
                .with("height", 0)
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .add(all);
    }

    private static Element tile(String look, String... strokes) {
        Element tile = Element.of("pattern")
                .with("id", look)
                .classed(look)
                .with("width", TILE)
                .with("height", TILE)
                .with("patternUnits", "userSpaceOnUse")
                .add(Element.of("rect").with("width", TILE).with("height", TILE));
        for (String stroke : strokes) {
            tile.add(Element.of("path").with("d", stroke));
        }
        return tile;
    }

    /** A small field that shows a look beside its name. */
    static Element key(String look) {
        return Element.of("svg")
                .classed("key")
                .with("viewBox", "0 0 14 14")
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .add(Element.of("rect").with("width", 14).with("height", 14).with("fill", fill(look)));
    }
}
