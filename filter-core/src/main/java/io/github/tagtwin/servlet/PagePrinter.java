package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.inject.Sighting;
import io.github.tagtwin.settings.TagMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints for a page of ours. Its {@code init} carries no key where the page is read on its way: the key is put in as the
 * bytes stream by, as into any other, and so is settled as late as that.
 */
final class PagePrinter implements TagPrinter {
    private final Page page;
    private final PageInsertion insertion;
    private final @Nullable PageBody body;
    private @Nullable String printedAt;

    /**
     * A printer.
     *
     * @param body reads the page on its way; null where nobody does
     */
    PagePrinter(Page page, PageInsertion insertion, @Nullable PageBody body) {
        this.page = page;
        this.insertion = insertion;
        this.body = body;
    }

    @Override
    public String baseCode(HttpServletRequest request, HttpServletResponse response) {
        return guarded(() -> baseCode(request.getRequestURI()));
    }

    // What was printed at another address was thrown away by a forward, to an error's page say.
    private String baseCode(String address) {
        if (address.equals(printedAt) || hasStreamed()) {
            return "";
        }
        return insertion.nonce().map(nonce -> baseCode(address, nonce)).orElse("");
    }

    private String baseCode(String address, String nonce) {
        printedAt = address;
        insertion.leaveTagToPage();
        page.catchUp();
        String options = body == null ? takenKey() : "";
        return insertion
                .tagging()
                .baseCode()
                .elementUnlessThere(nonce, options, PrintedConversions.of(page).options());
    }

    private String takenKey() {
        page.deduplicationKey();
        return insertion.options('\'');
    }

    @Override
    public String conversion(Conversion conversion, HttpServletRequest request, HttpServletResponse response) {
        page.record(conversion);
        return guarded(() -> PrintedConversions.of(page).contains(conversion) && isPrintedHere()
                ? insertion.nonce().map(nonce -> call(nonce, conversion)).orElse("")
                : "");
    }

    // Unread, only a tag that we know of carries our key; in the mode install, the base code to come prints the call.
    private boolean isPrintedHere() {
        return body == null
                ? page.isKeyTaken()
                : insertion.tagging().mode() != TagMode.INSTALL || printedAt != null || hasStreamed();
    }

    private String call(String nonce, Conversion conversion) {
        insertion.print(conversion.name());
        return insertion.tagging().baseCode().conversion(nonce, PrintedConversions.options(conversion));
    }

    private boolean hasStreamed() {
        return insertion.isInstalled()
                || (body != null && body.sighting().filter(Sighting::any).isPresent());
    }

    private String guarded(Supplier<String> text) {
        StringBuilder printed = new StringBuilder();
        page.guard().run("tags", () -> printed.append(page.isWithdrawn() ? "" : text.get()));
        return printed.toString();
    }
}
