package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.capture.Arrival;
import io.github.tagtwin.capture.Visit;
import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.inject.PageKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One request while it is answered: what was recorded in it, who the visitor is, and the key that all of it shares with
 * the page's LINE Tag.
 */
final class Page implements LineConversions {
    private final Visit visit;
    private final Keys keys;
    private final SessionVisitor session;
    private final Clock clock;
    private final Guard guard;
    private final PageListener listener;
    private final Instant time;
    private final PageKey key;
    private final PageConversions conversions = new PageConversions();
    private @Nullable PageRules rules;
    private @Nullable AttributeEvent attributes;
    private @Nullable UserFields visitor;
    private @Nullable Arrival arrival;
    private boolean keyTaken;
    private boolean toldHere;
    private boolean withdrawn;
    private volatile @Nullable Consumer<RecordedConversion> afterEnd;

    Page(Visit visit, Keys keys, SessionVisitor session, Clock clock, Guard guard, PageListener listener) {
        this.visit = visit;
        this.keys = keys;
        this.session = session;
        this.clock = clock;
        this.guard = guard;
        this.listener = listener;
        this.time = clock.instant();
        this.key = new PageKey(this::lateKey);
    }

    /** The page is one to which a redirect has led: what comes along names it. */
    void arrive(Arrival expected) {
        arrival = expected;
        key.name(expected.handover().key());
    }

    /** What comes along, past a redirect. */
    Optional<Arrival> arrival() {
        return Optional.ofNullable(arrival);
    }

    /** What was recorded before a redirect, and is to be told here, by the names. */
    Map<String, CustomFields> handedConversions() {
        return arrival == null ? Map.of() : arrival.handover().conversions();
    }

    /** Names what is held for the next page: all that a row of redirects has gathered. */
    DeduplicationKey handoverId() {
        return arrival()
                .flatMap(came -> DeduplicationKey.of(came.handover().id()))
                .orElseGet(keys::random);
    }

    /** Whether a next page would have to tell of anything. */
    boolean hasToTell() {
        return !withdrawn && (!handedConversions().isEmpty() || !conversions().isEmpty());
    }

    @Override
    public void record(Conversion conversion) {
        guard.run("record", () -> add(Objects.requireNonNull(conversion, "conversion")));
    }

    @Override
    public void record(Map<String, ?> eventData) {
        guard.run("record", () -> add(eventData));
    }

    private void add(Map<String, ?> eventData) {
        Visitor told = Visitor.of(eventData);
        if (told != Visitor.unknown()) {
            tell(session.wanted(told));
        }
        add(Conversion.of(eventData));
    }

    /** Hears what the shop leaves in request attributes. */
    void listenTo(AttributeEvent left) {
        attributes = left;
    }

    /** Records what the shop has left in request attributes; once. */
    void readAttributes() {
        AttributeEvent left = attributes;
        if (left != null) {
            guard.run("record", () -> left.take().ifPresent(this::add));
        }
    }

    // What is told in the last moment may still name the page.
    private DeduplicationKey lateKey() {
        readAttributes();
        return conversions().stream()
                .flatMap(recorded -> recorded.businessKey().stream())
                .findFirst()
                .orElseGet(keys::random);
    }

    private void add(Conversion conversion) {
        if (withdrawn || !conversions.hasRoom()) {
            return;
        }
        String id = conversion.orderId().orElse("");
        RecordedConversion recorded =
                new RecordedConversion(conversion, clock.instant(), RecordedConversion.isId(id) ? keys.of(id) : null);
        rules().filter(all -> all.isUnsigned(conversion)).ifPresent(all -> recorded.unsigned());
        if (!key.isSettled()) {
            recorded.businessKey().ifPresent(key::name);
        }
        conversions.add(recorded);
        Consumer<RecordedConversion> late = afterEnd;
        if (late == null) {
            listener.recorded(this, recorded);
        } else {
            late.accept(recorded);
        }
    }

    /** The page has ended: what is recorded from now on, after a late commit say, is settled at once. */
    void end(Consumer<RecordedConversion> settled) {
        afterEnd = settled;
    }

    /** Whether an earlier conversion was the same. */
    boolean hasRepeated(RecordedConversion recorded) {
        return repeatsHanded(recorded) || conversions.earlier(recorded).anyMatch(recorded::repeats);
    }

    /** Whether it was recorded before the redirect to this page already. */
    boolean repeatsHanded(RecordedConversion recorded) {
        return handedConversions().containsKey(recorded.conversion().name())
                && recorded.businessKey()
                        .equals(arrival().map(came -> came.handover().key()));
    }

    /** Whether no earlier conversion that LINE takes has its name. */
    boolean isFirstOfItsName(RecordedConversion recorded) {
        String name = recorded.conversion().name();
        return !handedConversions().containsKey(name)
                && conversions
                        .earlier(recorded)
                        .noneMatch(each ->
                                each.isUsable() && each.conversion().name().equals(name));
    }

    /** The key that a conversion has where its page is keyed: the first of its name takes the page's. */
    DeduplicationKey likelyKey(RecordedConversion recorded) {
        return isFirstOfItsName(recorded) ? key.settle() : ownKey(recorded);
    }

    /** The key of a conversion that can't share the page's. */
    DeduplicationKey ownKey(RecordedConversion recorded) {
        return recorded.businessKey().orElseGet(keys::random);
    }

    @Override
    public void visitor(Visitor told) {
        guard.run("visitor", () -> tell(session.wanted(Objects.requireNonNull(told, "visitor"))));
    }

    // What an earlier request was told may be of somebody else.
    private void tell(UserFields fields) {
        visitor = toldHere ? told().and(fields) : fields;
        toldHere = true;
        if (!withdrawn) {
            session.keep(visitor);
        }
    }

    @Override
    public String visitorToken() {
        StringBuilder token = new StringBuilder();
        guard.run("token", () -> visit.lane()
                .filter(lane -> !withdrawn)
                .ifPresent(lane -> token.append(keys.token(lane, user(), clock.instant()))));
        return token.toString();
    }

    @Override
    public void consent(boolean agreed) {
        guard.run("consent", () -> {
            withdrawn |= !agreed;
            listener.answered(agreed);
        });
    }

    /** Whether the visitor doesn't agree any more: nothing of this page is kept, printed or sent. */
    boolean isWithdrawn() {
        return withdrawn;
    }

    @Override
    public String deduplicationKey() {
        keyTaken = true;
        return settledKey().text();
    }

    /** Has these rules asked whenever the key is needed. */
    void obey(PageRules given) {
        rules = given;
    }

    /** The rules that are of this page, where there are any. */
    Optional<PageRules> rules() {
        return Optional.ofNullable(rules);
    }

    /** Records what is there by now in request attributes, and by rule. */
    void catchUp() {
        readAttributes();
        rules().ifPresent(PageRules::beforeKey);
    }

    /** The key, from now on unchanging; what the page has earned without the shop's word is recorded before. */
    DeduplicationKey settledKey() {
        catchUp();
        return key.settle();
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

    /** Whether the page asked for its key, and so prints it itself. */
    boolean isKeyTaken() {
        return keyTaken;
    }

    List<RecordedConversion> conversions() {
        return conversions.all();
    }

    /** Drops some of the conversions, and tells which they were. */
    List<RecordedConversion> forget(Predicate<RecordedConversion> unwanted) {
        return conversions.forget(unwanted);
    }

    /** How many conversions were too many for one request. */
    int unrecorded() {
        return conversions.tooMany();
    }

    /** What the shop says of the visitor. */
    UserFields told() {
        if (visitor == null) {
            visitor = withdrawn ? session.fields() : session.known();
        }
        return visitor;
    }
}
