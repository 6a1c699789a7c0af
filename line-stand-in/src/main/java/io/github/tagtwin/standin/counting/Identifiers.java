package io.github.tagtwin.standin.counting;

import org.jspecify.annotations.Nullable;

/** Whose event it was and where: each from the first arrival that names it. Immutable. */
final class Identifiers {

    private final @Nullable String clickId;
    private final @Nullable String browserId;
    private final @Nullable String externalId;
    private final @Nullable String url;

    private Identifiers(
            @Nullable String clickId, @Nullable String browserId, @Nullable String externalId, @Nullable String url) {
        this.clickId = clickId;
        this.browserId = browserId;
        this.externalId = externalId;
        this.url = url;
    }

    static Identifiers of(Arrival arrival) {
        return new Identifiers(arrival.clickId(), arrival.browserId(), arrival.externalId(), arrival.url());
    }

    Identifiers or(Identifiers later) {
        return new Identifiers(
                either(clickId, later.clickId),
                either(browserId, later.browserId),
                either(externalId, later.externalId),
                either(url, later.url));
    }

    @Nullable String clickId() {
        return clickId;
    }

    @Nullable String browserId() {
        return browserId;
    }

    @Nullable String externalId() {
        return externalId;
    }

    @Nullable String url() {
        return url;
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
