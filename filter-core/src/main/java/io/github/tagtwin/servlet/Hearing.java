package io.github.tagtwin.servlet;

import java.util.function.Consumer;

/** Hears what one page records, and what its visitor answers. */
final class Hearing implements PageListener {
    private final Twins twins;
    private final Consumer<Boolean> answer;

    Hearing(Twins twins, Consumer<Boolean> answer) {
        this.twins = twins;
        this.answer = answer;
    }

    @Override
    public void recorded(Page page, RecordedConversion recorded) {
        twins.recorded(page, recorded);
    }

    @Override
    public void answered(boolean agreed) {
        answer.accept(agreed);
    }
}
