package io.github.tagtwin.web.page;

import io.github.tagtwin.web.html.Element;

/** The switch, and the share of visitors, with what the settings say of both. */
final class SwitchView {
    private final boolean active;
    private final int share;
    private final boolean overridden;
    private final Forms forms;
    private final Words words;

    /**
     * A view.
     *
     * @param share 0 to 100
     * @param overridden whether the page, and not the settings, has said so
     */
    SwitchView(boolean active, int share, boolean overridden, Forms forms, Words words) {
        this.active = active;
        this.share = share;
        this.overridden = overridden;
        this.forms = forms;
        this.words = words;
    }

    Element element() {
        Element all = Element.of("div").classed("switches").add(onOff(), visitors());
        if (overridden) {
            all.add(forms.form()
                    .add(words.element("p", "switch.overridden"), forms.button(Action.AS_SET, "", "switch.as-set")));
        }
        return all.add(words.element("p", "switch.note").classed("note"));
    }

    private Element onOff() {
        return forms.form()
                .add(
                        words.element("p", active ? "switch.is-on" : "switch.is-off"),
                        forms.button(Action.ACTIVE, active ? "off" : "on", active ? "switch.off" : "switch.on"));
    }

    private Element visitors() {
        Element field = Element.of("input")
                .with("type", "number")
                .with("id", "share")
                .with("name", "share")
                .with("min", 0)
                .with("max", 100)
                .with("step", 1)
                .with("required", "")
                .with("value", share);
        return forms.form()
                .add(
                        words.element("label", "switch.share").with("for", "share"),
                        field,
                        forms.button(Action.SHARE, "", "switch.set-share"));
    }
}
