package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/**
 * Knows, at any code unit of a page, whether it stands in a script that runs: the part of HTML's tokenizer that tells
 * scripts from comments, attributes, templates, and elements whose content is only text. Resumable at any code unit; holds
 * no text back. A part of whoever reads a page rather than an object of its own, since each page would have one.
 */
abstract class PageScanner {
    private static final String SECTION = "CDATA[";

    private final TagReader tag = new TagReader();
    private @Nullable ScriptLexer lexer;
    private PageState state = PageState.TEXT;
    private int content;
    private int templates;
    private int foreign;
    private boolean headStarted;
    private boolean headEnded;
    private boolean lexed;
    private boolean parked;

    PageScanner(Markup markup) {
        this.foreign = markup == Markup.XHTML ? 1 : 0;
    }

    /** What was seen of LINE Tag so far. */
    Sighting sighting() {
        return lexer == null ? Sighting.NOTHING : lexer.sighting();
    }

    /** Whether it is in text, outside of all that is read in another way. */
    final boolean isInText() {
        return state == PageState.TEXT;
    }

    /** Whether a call of LINE Tag's is read. */
    final boolean isInCall() {
        return state == PageState.SCRIPT && lexer().isInCall();
    }

    /** Whether an end tag in text may change anything. */
    final boolean endTagsMatter() {
        return !headEnded || templates > 0 || foreign > 0;
    }

    /** What may be leapt over now. */
    final Leap leap() {
        switch (state) {
            case TEXT:
                return Leap.TEXT;
            case TAG:
                return tag.leap();
            case SCRIPT:
                return content == ElementEnd.IDLE ? lexer().leap() : Leap.NONE;
            case CONTENT:
                return Leap.CONTENT;
            case ONLY_TEXT:
                return content == ElementEnd.IDLE ? Leap.ONLY_TEXT : Leap.NONE;
            case COMMENT:
                return Leap.COMMENT;
            case DECLARATION:
                return Leap.DECLARATION;
            default:
                return Leap.NONE;
        }
    }

    /** A leap was made over some units. */
    final void leapt(Leap leap) {
        if (leap.isCode()) {
            lexer().leapt();
        }
    }

    /** The quotation mark that the page used in the {@code init} just seen. */
    final char quote() {
        return lexer().quote();
    }

    /** Takes the page's next code unit; tells what goes in right after it. */
    final Point accept(int unit) {
        switch (state) {
            case SCRIPT:
                return script(unit);
            case TAG:
                return tag.accept(unit) ? endOfTag() : Point.NOWHERE;
            case ONLY_TEXT:
                return endsContent(unit) ? endOfContent(unit) : Point.NOWHERE;
            case CONTENT:
                stay();
                return accept(unit);
            default:
                text(unit);
                return Point.NOWHERE;
        }
    }

    /**
     * Takes units up to the next one behind which something goes in, or from which a leap may begin; one at least. Tells the
     * place behind them, as its complement where something goes in there.
     */
    final <C> int read(Chunks<C> chunks, C chunk, int from, int end) {
        switch (state) {
            case TEXT:
                return readText(chunks, chunk, from, end);
            case TAG:
                return readTag(chunks, chunk, from, end);
            case SCRIPT:
                return readScript(chunks, chunk, from, end);
            default:
                return placed(accept(chunks.read(chunk, from)), from + 1);
        }
    }

    private <C> int readText(Chunks<C> chunks, C chunk, int from, int end) {
        boolean opens = chunks.unit(chunk, from) == '<' && !chunks.isMisleading();
        int close = opens ? WholeTag.end(tag, chunks, chunk, from, end) : -1;
        return close < 0 ? placed(accept(chunks.read(chunk, from)), from + 1) : placed(endOfTag(), close + 1);
    }

    private <C> int readTag(Chunks<C> chunks, C chunk, int from, int end) {
        int at = from;
        do {
            if (tag.accept(chunks.read(chunk, at++))) {
                return placed(endOfTag(), at);
            }
        } while (at < end && tag.leap() == Leap.NONE);
        return at;
    }

    private <C> int readScript(Chunks<C> chunks, C chunk, int from, int end) {
        boolean runs = !chunks.isMisleading();
        int at = from;
        do {
            Point point = script(chunks.read(chunk, at++));
            if (point != Point.NOWHERE) {
                return placed(point, at);
            }
            at = runs && content == ElementEnd.IDLE ? lexer().behindRun(chunks, chunk, at, end) : at;
        } while (at < end && state == PageState.SCRIPT && lexer().isInCall());
        return at;
    }

    private static int placed(Point point, int place) {
        return point == Point.NOWHERE ? place : ~place;
    }

    /** The point at which reading has come to an insertion. */
    final Point point() {
        if (state == PageState.SCRIPT) {
            return Point.INIT;
        }
        return tag.element() == Element.HEAD && !tag.isEnd() ? Point.HEAD_START : Point.HEAD_END;
    }

    private void text(int unit) {
        if (state == PageState.SECTION_NAME) {
            sectionName(unit);
        } else {
            enter(state.after(unit, isXml()), unit);
        }
    }

    private void enter(PageState next, int unit) {
        if (next == PageState.TAG) {
            tag.begin(unit, state == PageState.END_TAG_OPEN);
        }
        content = 0;
        state = next;
    }

    private void sectionName(int unit) {
        boolean named = unit == SECTION.charAt(content);
        content = named ? content + 1 : 0;
        PageState begun = content == SECTION.length() ? PageState.SECTION : state;
        state = named ? begun : PageState.DECLARATION.after(unit, true);
    }

    // SVG and MathML are XML within HTML; of XHTML, all is.
    private boolean isXml() {
        return foreign > 0;
    }

    private Point endOfTag() {
        state = PageState.TEXT;
        return tag.isEnd() ? leave(tag.element()) : enter(tag.element());
    }

    private Point enter(Element element) {
        boolean empty = isXml() && tag.isSelfClosed();
        switch (element) {
            case TEMPLATE:
                boolean living = empty || (templates == 0 && tag.isShadowRoot());
                templates += living ? 0 : 1;
                return Point.NOWHERE;
            case SVG:
            case MATH:
                foreign += tag.isSelfClosed() ? 0 : 1;
                return Point.NOWHERE;
            case HEAD:
                return headStart();
            case BODY:
                return headEnd();
            case PLAINTEXT:
                state = PageState.PLAIN_TEXT;
                return Point.NOWHERE;
            default:
                if (!empty && (element == Element.SCRIPT || element.isOnlyText())) {
                    enterContent(element);
                }
                return Point.NOWHERE;
        }
    }

    private Point leave(Element element) {
        switch (element) {
            case TEMPLATE:
                templates = Math.max(templates - 1, 0);
                return Point.NOWHERE;
            case SVG:
            case MATH:
                foreign = Math.max(foreign - 1, 0);
                return Point.NOWHERE;
            case HEAD:
                return headEnd();
            default:
                return Point.NOWHERE;
        }
    }

    private Point headStart() {
        boolean first = !headStarted && !headEnded && templates == 0;
        headStarted |= first;
        return first ? Point.HEAD_START : Point.NOWHERE;
    }

    private Point headEnd() {
        boolean first = !headEnded && templates == 0;
        headEnded |= first;
        return first ? Point.HEAD_END : Point.NOWHERE;
    }

    private void enterContent(Element element) {
        ScriptType type = element == Element.SCRIPT && templates == 0 ? tag.scriptType() : ScriptType.DATA;
        lexed = type != ScriptType.DATA;
        parked = type == ScriptType.PARKED;
        state = PageState.CONTENT;
    }

    /** The element that was entered last. */
    final Element element() {
        return tag.element();
    }

    /** Whether the content of that element is a script in which LINE Tag's calls count. */
    final boolean mayHoldCalls() {
        return lexed;
    }

    /** Whether the content of an element has begun, and what was read of it makes no difference any more where it ends. */
    final boolean mayLeave() {
        return state == PageState.ONLY_TEXT
                ? content == ElementEnd.IDLE
                : state == PageState.SCRIPT && content == ElementEnd.IDLE && lexer().isForgettable();
    }

    /** Goes on to the end tag of the element that was entered, behind its name. */
    final void leave() {
        tag.beginEnd();
        state = PageState.TAG;
    }

    /** The content of the element that was entered is read, one way or the other. */
    final void stay() {
        if (state == PageState.CONTENT) {
            content = ElementEnd.IDLE;
            state = lexed ? PageState.SCRIPT : PageState.ONLY_TEXT;
            if (lexed) {
                lexer().begin(parked);
            }
        }
    }

    private Point script(int unit) {
        if ((unit == '<' || content != ElementEnd.IDLE) && endsContent(unit)) {
            return endOfContent(unit);
        }
        return lexer().accept(unit) ? Point.INIT : Point.NOWHERE;
    }

    private Point endOfContent(int unit) {
        leave();
        return tag.accept(unit) ? endOfTag() : Point.NOWHERE;
    }

    private boolean endsContent(int unit) {
        content = ElementEnd.read(content, tag.element(), unit);
        return content == ElementEnd.FOUND;
    }

    private ScriptLexer lexer() {
        if (lexer == null) {
            lexer = new ScriptLexer();
        }
        return lexer;
    }
}
