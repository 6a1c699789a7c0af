package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.consent.Consent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Prints for pages that the filter takes no part in: LINE Tag alone goes on counting, without a key, since no twin is sent.
 * A visitor who hasn't agreed gets no LINE Tag. Thread-safe.
 */
final class PlainPrinter implements TagPrinter {
    private final Taggings taggings;
    private final Consent consent;

    PlainPrinter(Taggings taggings, Consent consent) {
        this.taggings = taggings;
        this.consent = consent;
    }

    @Override
    public String baseCode(HttpServletRequest request, HttpServletResponse response) {
        return printed(request, response, (tag, nonce) -> tag.baseCode().elementUnlessThere(nonce, "", List.of()));
    }

    @Override
    public String conversion(Conversion conversion, HttpServletRequest request, HttpServletResponse response) {
        return RecordedConversion.isUsable(conversion)
                ? printed(request, response, (tag, nonce) -> tag.baseCode()
                        .conversion(nonce, PrintedConversions.options(conversion)))
                : "";
    }

    // Nobody has asked this visitor yet, and no answer is no consent.
    private String printed(
            HttpServletRequest request, HttpServletResponse response, BiFunction<Tagging, String, String> element) {
        try {
            return consent.isGiven(request)
                    ? taggings.of(request)
                            .map(tag -> printed(tag, request, response, element))
                            .orElse("")
                    : "";
        } catch (RuntimeException | LinkageError theirs) {
            return "";
        }
    }

    private static String printed(
            Tagging tag,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Tagging, String, String> element) {
        return tag.scriptNonce(request, response)
                .map(nonce -> element.apply(tag, nonce))
                .orElse("");
    }
}
