package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.capture.Visit;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.inject.PageKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request while it is answered: what was recorded in it, who the visitor is, and the key that all of it shares with
 * the page's LINE Tag.
 */
final class Page implements LineConversions {
    private static final int MOST_CONVERSIONS = 100;

    private final Visit visit;
    private final Keys keys;
    private final SessionVisitor session;
    private final Clock clock;
    private final Guard guard;
    private final Instant time;
    private final PageKey key;
    private final List<RecordedConversion> conversions = new ArrayList<>();
    private @Nullable UserFields visitor;
    private boolean keyTaken;
    private boolean toldHere;
    private int unrecorded;

    Page(Visit visit, Keys keys, SessionVisitor session, Clock clock, Guard guard) {
        this.visit = visit;
        this.keys = keys;
        this.session = session;
        this.clock = clock;
        this.guard = guard;
        this.time = clock.instant();
        this.key = new PageKey(keys::random);
    }

    @Override
    public void record(Conversion conversion) {
        guard.run("record", () -> add(Objects.requireNonNull(conversion, "conversion")));
    }

    private void add(Conversion conversion) {
        if (conversions.size() == MOST_CONVERSIONS) {
            unrecorded++;
            return;
        }
        String id = conversion.orderId().orElse("");
        RecordedConversion recorded =
                new RecordedConversion(conversion, clock.instant(), RecordedConversion.isId(id) ? keys.of(id) : null);
        if (!key.isSettled()) {
            recorded.businessKey().ifPresent(key::name);
        }
        conversions.add(recorded);
    }

    @Override
    public void visitor(Visitor told) {
        guard.run("visitor", () -> tell(session.wanted(Objects.requireNonNull(told, "visitor"))));
    }

    // What an earlier request was told may be of somebody else.
    private void tell(UserFields fields) {
        visitor = toldHere ? told().and(fields) : fields;
        toldHere = true;
        session.keep(visitor);
    }

    @Override
    public String deduplicationKey() {
        keyTaken = true;
        return key.settle().text();
    }

    /** What keeps a failure of ours from the page. */
    Guard guard() {
        return guard;
    }

    /** Takes from the session what won't be there any more once the request has ended. */
    void rememberVisitor() {
        told();
    }

    /** What browser and shop say of the visitor. */
    UserFields user() {
        return visit.user().and(told());
    }

    Visit visit() {
        return visit;
    }

    Instant time() {
        return time;
    }

    PageKey key() {
        return key;
    }

    /** A key for what can't share the page's. */
    DeduplicationKey freshKey() {
        return keys.random();
    }

    /** Whether the page asked for its key, and so prints it itself. */
    boolean isKeyTaken() {
        return keyTaken;
    }

    List<RecordedConversion> conversions() {
        return Collections.unmodifiableList(conversions);
    }

    /** Drops the conversions that carry no id of the shop's, and tells how many there were. */
    int forgetConversionsWithoutId() {
        int before = conversions.size();
        conversions.removeIf(recorded -> recorded.conversion().orderId().isEmpty());
        return before - conversions.size();
    }

    /** How many conversions were too many for one request. */
    int unrecorded() {
        return unrecorded;
    }

    private UserFields told() {
        if (visitor == null) {
            visitor = session.fields();
        }
        return visitor;
    }
}
