package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.capture.Redaction;
import io.github.tagtwin.event.BusinessKeys;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.event.WebFields;
import io.github.tagtwin.settings.Sending;
import io.github.tagtwin.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Makes events of what happened on a page, and tells by what a conversion is known again. Thread-safe. */
final class Drafts {
    private final boolean test;
    private final BusinessKeys business;
    private final Redaction redaction;

    Drafts(Settings settings) {
        this.test = settings.delivery().sending() == Sending.TEST;
        this.business = BusinessKeys.withSecret(settings.keys().keySecret());
        this.redaction = new Redaction(settings.requests().keptParameters());
    }

    /** The view of a page, under its key. */
    ConversionEvent pageView(Page page, DeduplicationKey key) throws RefusedEventException {
        return begun(ConversionEvent.pageView(lane(page)), page, WebFields.none())
                .build(key, page.time());
    }

    /** A conversion, under a key. */
    ConversionEvent conversion(Page page, RecordedConversion recorded, DeduplicationKey key)
            throws RefusedEventException {
        Conversion conversion = recorded.conversion();
        ConversionEvent.Builder draft = ConversionEvent.conversion(lane(page), conversion.name());
        return begun(draft.custom(conversion.custom()), page, conversion.web()).build(key, recorded.time());
    }

    /** A conversion of a visitor who isn't there. */
    ConversionEvent conversion(Lane lane, UserFields user, RecordedConversion recorded, DeduplicationKey key)
            throws RefusedEventException {
        Conversion conversion = recorded.conversion();
        return ConversionEvent.conversion(lane, conversion.name())
                .test(test)
                .user(user)
                .web(withoutPersons(conversion.web()))
                .custom(conversion.custom())
                .build(key, recorded.time());
    }

    private static Lane lane(Page page) {
        return page.visit().lane().orElseThrow(() -> new IllegalStateException("nobody wants this page's events"));
    }

    private ConversionEvent.Builder begun(ConversionEvent.Builder draft, Page page, WebFields told) {
        return draft.test(test).user(page.user()).web(page.visit().web().and(withoutPersons(told)));
    }

    private WebFields withoutPersons(WebFields told) {
        return told.with(WebField.URL, told.get(WebField.URL).map(redaction::of).orElse(null))
                .with(
                        WebField.REFERRER,
                        told.get(WebField.REFERRER).map(redaction::of).orElse(null));
    }

    /** By what a conversion is known again that has the shop's own id, by the shop's own word; null for others. A test doesn't stand for a sale. */
    @Nullable Fingerprint fingerprint(RecordedConversion recorded, Lane lane) {
        Conversion conversion = recorded.conversion();
        String name = test ? conversion.name() + " (test)" : conversion.name();
        return recorded.businessKey().isEmpty() || recorded.isUnsigned()
                ? null
                : business.fingerprint(
                        lane.lineTagId(), name, conversion.orderId().orElse(""));
    }
}
