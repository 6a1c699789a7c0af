package io.github.tagtwin.ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.ConsentSource;
import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.VisitorSource;
import io.github.tagtwin.ee.FakeTwin;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.servlet.Companion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a container of CDI: Weld, and in a second run OpenWebBeans. */
class BeansTest {
    /** A shop's. */
    @ApplicationScoped
    static class Banner implements ConsentSource {
        @Override
        public Optional<Boolean> agreed(HttpServletRequest request) {
            return Optional.of(true);
        }
    }

    /** A shop's. */
    @ApplicationScoped
    static class Members implements VisitorSource {
        @Override
        public Visitor visitor(HttpServletRequest request) {
            return Visitor.unknown().externalId("member_7");
        }
    }

    private final Recorded recorded = new Recorded();
    private FakeTwin twin;
    private SeContainer container;

    @BeforeEach
    void start(@TempDir Path directory) {
        twin = new FakeTwin(directory);
        container = container().addBeanClasses(Banner.class, Members.class).initialize();
    }

    private static SeContainerInitializer container() {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new TwinExtension())
                .addBeanClasses(Server.class, Till.class, Till.Sales.class);
    }

    @AfterEach
    void stop() {
        container.close();
        twin.close();
    }

    @Test
    void passesEveryCallToTheRequestThatIsAnswered() throws Exception {
        LineConversions injected = bean(LineConversions.class);

        answer(() -> {
            injected.visitor(Visitor.unknown());
            injected.record(Till.SALE);
            injected.record(Map.of());
            injected.consent(true);
            assertThat(injected.deduplicationKey()).isEqualTo("KEY");
            assertThat(injected.visitorToken()).isEqualTo("token");
        });

        assertThat(recorded.calls).containsExactly("visitor", "record ORDER-1", "record {}", "consent true");
    }

    @Test
    void saysWhatToDoWhereNoRequestIsAnswered() {
        LineConversions injected = bean(LineConversions.class);

        assertThatThrownBy(() -> injected.record(Till.SALE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inject LaterConversions");
    }

    @Test
    void recordsAFiredConversionInTheRequestThatIsAnswered() throws Exception {
        started();

        answer(() -> bean(Till.Sales.class).sales.fire(Till.SALE));

        assertThat(recorded.calls).containsExactly("record ORDER-1");
        assertThat(twin.recordedLater()).isEmpty();
    }

    @Test
    void handsAConversionThatWasFiredWithoutARequestToBeRefused() {
        started();

        bean(Till.Sales.class).sales.fire(Till.SALE);

        assertThat(twin.recordedLater()).containsExactly("Purchase ");
    }

    @Test
    void recordsAConversionThatWasFiredWithItsVisitorsToken() throws Exception {
        started();

        bean(Till.Sales.class).paid.fire(LaterConversion.of(Till.SALE, "token"));
        answer(() -> bean(Till.Sales.class).paid.fire(LaterConversion.of(Till.SALE, "other")));

        assertThat(twin.recordedLater()).containsExactly("Purchase token", "Purchase other");
        assertThat(recorded.calls).isEmpty();
        assertThat(LaterConversion.of(Till.SALE, "token")).asString().doesNotContain("token");
    }

    @Test
    void refusesWhatComesWhileTagTwinDoesNotRun() {
        LaterConversions later = bean(LaterConversions.class);
        assertThat(later.record(Till.SALE, "token")).contains(Refusal.UNHEARD);

        Companion companion = started();
        assertThat(later.record(Till.SALE, "token")).isEmpty();
        companion.stopped(twin);

        assertThat(later.record(Till.SALE, "token")).contains(Refusal.UNHEARD);
        assertThat(twin.recordedLater()).containsExactly("Purchase token");
    }

    @Test
    void findsTheShopsBeansThatKnowConsentAndVisitors() {
        Companion companion = new CdiCompanion();

        assertThat(companion.consent()).singleElement().satisfies(consent -> assertThat(consent.agreed(request()))
                .contains(true));
        assertThat(companion.visitors()).singleElement().satisfies(visitors -> assertThat(visitors.visitor(request()))
                .asString()
                .contains("EXTERNAL_ID"));
    }

    @Test
    void findsNoneWhereTheShopHasNone() {
        container.close();
        container = container().initialize();

        assertThat(new CdiCompanion().consent()).isEmpty();
        assertThat(new CdiCompanion().visitors()).isEmpty();
    }

    @Test
    void isNamedAmongTheServices() {
        assertThat(ServiceLoader.load(Companion.class)).hasAtLeastOneElementOfType(CdiCompanion.class);
    }

    private static HttpServletRequest request() {
        return Server.requestWith(new Recorded());
    }

    private Companion started() {
        Companion companion = new CdiCompanion();
        companion.started(twin);
        return companion;
    }

    private void answer(Runnable shop) throws Exception {
        bean(Server.class).answer(recorded, () -> {
            shop.run();
            return null;
        });
    }

    private <T> T bean(Class<T> type) {
        return container.select(type).get();
    }
}
