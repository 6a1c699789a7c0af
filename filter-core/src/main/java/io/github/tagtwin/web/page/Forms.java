package io.github.tagtwin.web.page;

import io.github.tagtwin.web.html.Element;

/** The page's forms: where they go, and the token that tells that this page sent them. */
final class Forms {
    /** The field that holds the token. */
    static final String TOKEN = "token";

    /** The field that holds an action's name, a colon, and what it takes. */
    static final String DO = "do";

    private final String address;
    private final String token;
    private final Words words;

    Forms(String address, String token, Words words) {
        this.address = address;
        this.token = token;
        this.words = words;
    }

    /** A form without a button as yet. */
    Element form() {
        return Element.of("form")
                .with("method", "post")
                .with("action", address)
                .add(Element.of("input")
                        .with("type", "hidden")
                        .with("name", TOKEN)
                        .with("value", token));
    }

    /** A button that does something at once. */
    Element button(Action action, String argument, String key) {
        return words.element("button", key)
                .with("type", "submit")
                .with("name", DO)
                .with("value", action.code() + ":" + argument);
    }

    /** The same, labelled for who can't see what it stands beside. */
    Element button(Action action, String argument, String key, String beside) {
        return button(action, argument, key).with("aria-label", words.text(key) + ": " + beside);
    }

    /** A button that does something after being asked twice, which takes no script. */
    Element twice(Action action, String argument, String key, String id, String beside) {
        return Element.of("details")
                .classed("twice")
                .with("id", id)
                .add(
                        words.element("summary", key).with("aria-label", words.text(key) + ": " + beside),
                        button(action, argument, "action.sure", beside).classed("final"));
    }
}
