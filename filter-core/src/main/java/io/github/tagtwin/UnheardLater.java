package io.github.tagtwin;

import io.github.tagtwin.event.Refusal;
import java.util.Optional;

/** Takes nothing, where there is no filter to hear it. */
enum UnheardLater implements LaterConversions {
    INSTANCE;

    @Override
    public Optional<Refusal> record(Conversion conversion, String token) {
        return Optional.of(Refusal.UNHEARD);
    }
}
