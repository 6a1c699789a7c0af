package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedRouteTest {
    private static final String TAG = "12345678-1234-1234-1234-123456789abc";
    private static final String OTHER_TAG = "87654321-1234-1234-1234-123456789abc";

    private final List<SharedQueueRequest> asked = new ArrayList<>();

    @Test
    void asksNobodyWhereNothingIsShared() {
        assertThat(SharedRoute.wanted(settings(Map.of()), companions(), "shop")).isEmpty();

        assertThat(asked).isEmpty();
    }

    @Test
    void tellsTheEngineTheLanesThatThisNodeHasTokensFor() {
        Settings settings = settings(Map.of(
                "shared-queue", "database",
                "channel-id", "1657",
                "site.tea.host", "tea.example",
                "site.tea.line-tag-id", OTHER_TAG,
                "site.tea.access-token", "token"));

        assertThat(SharedRoute.wanted(settings, companions(), "shop")).isPresent();

        assertThat(asked)
                .singleElement()
                .extracting(SharedQueueRequest::application)
                .isEqualTo("shop");
        assertThat(asked.get(0).lanes()).contains(Lane.of(TAG, "1657")).anyMatch(lane -> lane.lineTagId()
                .equals(OTHER_TAG));
    }

    @Test
    void keepsADryRunToItself() {
        Settings settings = settings(Map.of("shared-queue", "database", "sending", "dry-run"));

        assertThat(SharedRoute.wanted(settings, companions(), "shop")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void doesNotStartWithoutTheQueueThatTheShopWants() {
        Settings settings = settings(Map.of("shared-queue", "messaging"));

        assertThatThrownBy(() -> SharedRoute.wanted(settings, Companions.of(), "shop"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("shared-queue is 'messaging'");
    }

    private static Settings settings(Map<String, String> more) {
        Map<String, String> texts = new HashMap<>(more);
        texts.put("line-tag-id", TAG);
        texts.put("access-token", "token");
        return Settings.of(NamedTexts.plain("test", texts));
    }

    private Companions companions() {
        return Companions.of(new Companion() {
            @Override
            public Optional<SharedQueue> sharedQueue(SharedQueueRequest request) {
                asked.add(request);
                return Optional.of((SharedQueue) Proxy.newProxyInstance(
                        SharedQueue.class.getClassLoader(),
                        new Class<?>[] {SharedQueue.class},
                        (proxy, method, args) -> method.getName().equals("toString") ? "a queue" : null));
            }
        });
    }
}
