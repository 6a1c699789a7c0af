package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.consent.Consent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;

/**
 * Prints for pages that the filter takes no part in: LINE Tag alone goes on counting, without a key, since no twin is sent.
 * A visitor who hasn't agreed gets no LINE Tag. Thread-safe.
 */
final class PlainPrinter implements TagPrinter {
    private final Tagging tagging;
    private final Consent consent;

    PlainPrinter(Tagging tagging, Consent consent) {
        this.tagging = tagging;
        this.consent = consent;
    }

    @Override
    public String baseCode(HttpServletRequest request, HttpServletResponse response) {
        return printed(request, response, nonce -> tagging.baseCode().elementUnlessThere(nonce, "", List.of()));
    }

    @Override
    public String conversion(Conversion conversion, HttpServletRequest request, HttpServletResponse response) {
        return RecordedConversion.isUsable(conversion)
                ? printed(request, response, nonce -> tagging.baseCode()
                        .conversion(nonce, PrintedConversions.options(conversion)))
                : "";
    }

    // Nobody has asked this visitor yet, and no answer is no consent.
    private String printed(HttpServletRequest request, HttpServletResponse response, Function<String, String> element) {
        try {
            return consent.isGiven(request)
                    ? tagging.scriptNonce(request, response).map(element).orElse("")
                    : "";
        } catch (RuntimeException | LinkageError theirs) {
            return "";
        }
    }
}
