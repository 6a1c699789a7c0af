package io.github.tagtwin.web.page;

import io.github.tagtwin.status.FindingStatus;
import io.github.tagtwin.web.html.Element;
import java.util.List;

/** What is wrong with pages: where, what it means, and the cure. */
final class FindingsView {
    private final List<FindingStatus> findings;
    private final Words words;

    FindingsView(List<FindingStatus> findings, Words words) {
        this.findings = findings;
        this.words = words;
    }

    Element element() {
        if (findings.isEmpty()) {
            return words.element("p", "findings.none").classed("nothing");
        }
        Element list = Element.of("ul").classed("findings");
        findings.forEach(finding -> list.add(finding(finding)));
        return list;
    }

    private Element finding(FindingStatus finding) {
        Element last = words.element("p", "findings.last", words.count(finding.times()))
                .classed("where")
                .text(" ")
                .add(Element.of("code").text(finding.lastPath()))
                .text(" · ")
                .add(words.time(finding.lastAt()));
        return Element.of("li")
                .with("id", "finding-" + finding.code())
                .add(
                        Element.of("h3").add(Element.of("code").text(finding.code())),
                        last,
                        Element.of("p").text(words.meaning("finding.meaning", finding.code())),
                        Element.of("p")
                                .classed("cure")
                                .add(words.element("b", "findings.cure"))
                                .text(" " + words.meaning("finding.cure", finding.code())));
    }
}
