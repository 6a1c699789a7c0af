package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.event.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;

/** What a shop's beans inject. Of a normal scope, so that beans in sessions and views may hold it. */
final class ConversionBeans {
    /** Of whatever request the caller's thread answers; throws {@link IllegalStateException} where it answers none. */
    @Produces
    @ApplicationScoped
    static LineConversions ofTheCurrentRequest(CurrentRequest request) {
        return new CurrentConversions(request);
    }

    /** For conversions without a visitor's request. */
    @Produces
    @ApplicationScoped
    static LaterConversions ofTheApplication(RunningApplication application) {
        return (conversion, token) -> application
                .twin()
                .map(twin -> twin.later().record(conversion, token))
                .orElse(Optional.of(Refusal.UNHEARD));
    }
}
