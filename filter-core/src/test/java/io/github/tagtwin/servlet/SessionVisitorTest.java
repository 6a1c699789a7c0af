package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.VisitorSource;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionVisitorTest {
    private static final Visitor ANNA =
            Visitor.unknown().email("anna@example.com").externalId("member_7");

    private final Map<String, Object> attributes = new HashMap<>();
    private int writes;

    @Test
    void ridesOnInTheSession() {
        SessionVisitor session = session(Settings.of());
        session.keep(session.wanted(ANNA));

        assertThat(session(Settings.of()).fields().byLineName())
                .isEqualTo(ANNA.fields().byLineName());
    }

    @Test
    void isKeptAsClassesThatEveryServerAndVersionHas() throws Exception {
        SessionVisitor session = session(Settings.of());
        session.keep(session.wanted(ANNA));
        Object kept = attributes.values().iterator().next();
        assertThat(kept).isExactlyInstanceOf(HashMap.class);
        assertThat(kept.toString()).doesNotContain("anna", "@");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(kept);
        }
        // A class loader that knows nothing of ours.
        Object copied = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, ClassLoader.getPlatformClassLoader());
            }
        }.readObject();

        assertThat(bytes.size()).isLessThan(400);
        attributes.replaceAll((name, value) -> copied);
        assertThat(session(Settings.of()).fields().byLineName())
                .isEqualTo(ANNA.fields().byLineName());
    }

    @Test
    void isWrittenOnlyWhenItChanges() {
        SessionVisitor session = session(Settings.of());
        session.keep(session.wanted(ANNA));
        session.keep(session.wanted(ANNA));
        assertThat(writes).isOne();
        session.keep(session.wanted(ANNA.externalId("member_8")));
        assertThat(writes).isEqualTo(2);
    }

    @Test
    void goesWithAnUnknownVisitor() {
        SessionVisitor session = session(Settings.of());
        session.keep(session.wanted(ANNA));
        session.keep(session.wanted(Visitor.unknown()));

        assertThat(attributes).isEmpty();
        session.keep(UserFields.none());
        assertThat(writes).isOne();
    }

    @Test
    void givesBackNothingThatIsNotWantedOrThatLineWouldRefuse() {
        session(Settings.of()).keep(ANNA.fields());
        Settings noMail = Settings.of(NamedTexts.plain("test", Map.of("user-fields", "external_id")));
        assertThat(session(noMail).fields().byLineName()).containsOnlyKeys("external_id");

        attributes.replaceAll((name, value) -> new HashMap<>(Map.of("email", "anna@example.com", "phone", 7)));
        assertThat(session(Settings.of()).fields().isEmpty()).isTrue();
        attributes.replaceAll((name, value) -> "of another version");
        assertThat(session(Settings.of()).fields().isEmpty()).isTrue();
    }

    @Test
    void keepsWhatTheShopsSourceKnowsAndAnswersWithWhatWasToldWhereThatKnowsNobody() {
        assertThat(session(Settings.of(), request -> ANNA).known().byLineName())
                .isEqualTo(ANNA.fields().byLineName());
        assertThat(session(Settings.of(), request -> ANNA).known().isEmpty()).isFalse();
        assertThat(writes).isOne();

        assertThat(session(Settings.of(), request -> Visitor.unknown()).known().byLineName())
                .isEqualTo(ANNA.fields().byLineName());
    }

    private SessionVisitor session(Settings settings) {
        return session(settings, request -> Visitor.unknown());
    }

    private SessionVisitor session(Settings settings, VisitorSource source) {
        Map<String, Object> counted = new HashMap<>(attributes) {
            private static final long serialVersionUID = 1;

            @Override
            public Object put(String name, Object value) {
                writes++;
                attributes.put(name, value);
                return super.put(name, value);
            }

            @Override
            public Object remove(Object name) {
                attributes.remove(name);
                return super.remove(name);
            }
        };
        return new SessionVisitor(FakeServlets.requestWithSession(counted), settings, source);
    }
}
