package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.BaseCode;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.TagMode;
import io.github.tagtwin.web.HelperScript;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an application's pages get their tag and its key. Immutable. */
final class Tagging {
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9+/_-]+={0,2}");

    private final TagMode mode;
    private final BaseCode baseCode;
    private final String nonceAttribute;
    private final HelperScript helper;

    private Tagging(TagMode mode, BaseCode baseCode, String nonceAttribute, HelperScript helper) {
        this.mode = mode;
        this.baseCode = baseCode;
        this.nonceAttribute = nonceAttribute;
        this.helper = helper;
    }

    /** Of the pages whose events go to a LINE Tag. */
    static Tagging of(String lineTagId, Settings settings) {
        BaseCode code = BaseCode.of(
                lineTagId,
                settings.page().customerType(),
                settings.page().tagScript().toString());
        return new Tagging(
                settings.page().tagMode(),
                code,
                settings.page().nonceAttribute(),
                HelperScript.of(lineTagId, settings));
    }

    TagMode mode() {
        return mode;
    }

    /** LINE Tag's base code, for pages without it. */
    BaseCode baseCode() {
        return baseCode;
    }

    /**
     * The nonce that a script of ours carries, which is empty where none is asked for.
     *
     * @return nothing where the page's Content-Security-Policy keeps scripts of ours out
     */
    Optional<String> scriptNonce(HttpServletRequest request, HttpServletResponse response) {
        ContentPolicy policy = ContentPolicy.of(response);
        return Optional.of(nonce(request).or(policy::nonce).orElse("")).filter(policy::allows);
    }

    /**
     * The element of the script for pages that others may keep.
     *
     * @return nothing where the page's Content-Security-Policy keeps it out
     */
    Optional<String> helper(HttpServletRequest request, HttpServletResponse response) {
        ContentPolicy policy = ContentPolicy.of(response);
        String nonce = nonce(request).or(policy::nonce).orElse("");
        return Optional.of(nonce)
                .filter(policy::allowsOwnFile)
                .map(any -> helper.element(nonce, request.getServletContext().getContextPath()));
    }

    /** Tells one version of a page with that script from another. */
    String helperVersion() {
        return helper.version();
    }

    // The nonce that the shop has put into the request, if it could stand in an attribute.
    private Optional<String> nonce(HttpServletRequest request) {
        Object told = nonceAttribute.isEmpty() ? null : request.getAttribute(nonceAttribute);
        return told instanceof String && NONCE.matcher((String) told).matches()
                ? Optional.of((String) told)
                : Optional.empty();
    }
}
