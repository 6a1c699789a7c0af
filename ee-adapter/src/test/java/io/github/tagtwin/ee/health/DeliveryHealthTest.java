package io.github.tagtwin.ee.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.ee.FakeTwin;
import io.github.tagtwin.ee.LatestStats;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryHealthTest {
    @Test
    void isUpAndTellsWhatWaitsWhileLineIsDown(@TempDir Path directory) {
        try (FakeTwin twin = new FakeTwin(directory).offer("k1")) {
            HealthCheckResponse answer = new DeliveryHealth(LatestStats.of(() -> Optional.of(twin))).call();

            assertThat(answer.getName()).isEqualTo("tagtwin");
            assertThat(answer.getStatus()).isEqualTo(Status.UP);
            Map<String, Object> data = answer.getData().orElseThrow();
            assertThat(data)
                    .containsEntry("running", true)
                    .containsEntry("durable", true)
                    .containsEntry("waiting", 1L)
                    .containsEntry("set-aside", 0L)
                    .containsEntry("lane." + FakeTwin.LANE, "waiting: unavailable")
                    .hasEntrySatisfying("oldest-seconds", oldest -> assertThat((Long) oldest)
                            .isBetween(0L, 60L))
                    .hasSize(6);
        }
    }

    @Test
    void isUpWhereTagTwinStandsAside() {
        HealthCheckResponse answer = new DeliveryHealth(LatestStats.of(Optional::empty)).call();

        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData()).contains(Map.of("running", false));
    }
}
