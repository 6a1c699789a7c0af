package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.queue.HeldTicket;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversion with the moment at which it was recorded, and its business id's key where it has one. */
final class RecordedConversion {
    private final Conversion conversion;
    private final Instant time;
    private final @Nullable DeduplicationKey businessKey;
    private @Nullable HeldTicket ticket;
    private boolean handedOver;
    private boolean entrusted;
    private volatile boolean undone;
    private boolean unsigned;

    RecordedConversion(Conversion conversion, Instant time, @Nullable DeduplicationKey businessKey) {
        this.conversion = conversion;
        this.time = time;
        this.businessKey = businessKey;
    }

    /** Whether its order id, if it has one, can make a key. */
    boolean isIdentified() {
        return conversion.orderId().isEmpty() || businessKey != null;
    }

    /** Whether LINE takes it, as far as it alone can tell. */
    boolean isUsable() {
        return isUsable(conversion);
    }

    static boolean isUsable(Conversion conversion) {
        return conversion.orderId().filter(id -> !isId(id)).isEmpty()
                && ConversionEvent.isName(conversion.name())
                && conversion.custom().refusal(conversion.name()).isEmpty();
    }

    /** Whether the text can tell one order from another. */
    static boolean isId(String text) {
        return !text.isBlank() && !text.contains("${");
    }

    Conversion conversion() {
        return conversion;
    }

    Instant time() {
        return time;
    }

    Optional<DeduplicationKey> businessKey() {
        return Optional.ofNullable(businessKey);
    }

    /** Its id is the browser's word. */
    void unsigned() {
        unsigned = true;
    }

    /** Whether its id is the browser's word: such enter no memory of what was sent. */
    boolean isUnsigned() {
        return unsigned;
    }

    /** It is on disk, or on its way there, until the page has ended. */
    void keptUnder(HeldTicket kept) {
        ticket = kept;
    }

    /** What names it in the queue, where it is kept already. */
    Optional<HeldTicket> ticket() {
        return Optional.ofNullable(ticket);
    }

    /** The next page will tell of it. */
    void handedOver() {
        handedOver = true;
    }

    /** Whether the next page will tell of it. */
    boolean isHandedOver() {
        return handedOver;
    }

    /** It is in the shop's transaction, and is sent once that has committed. */
    void entrusted() {
        entrusted = true;
    }

    /** Whether it is in the shop's transaction, and so isn't to be sent from here. */
    boolean isEntrusted() {
        return entrusted;
    }

    /** The transaction that it was recorded in is rolled back; by any thread. */
    void undone() {
        undone = true;
    }

    /** Whether it has never been: its transaction is rolled back. */
    boolean isUndone() {
        return undone;
    }

    /** Whether it is the other once more: the same name and the same id. */
    boolean repeats(RecordedConversion other) {
        return businessKey != null
                && other.businessKey().filter(businessKey::equals).isPresent()
                && conversion.name().equals(other.conversion.name());
    }
}
