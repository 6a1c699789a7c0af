package io.github.tagtwin.ee.health;

import io.github.tagtwin.delivery.DeliveryStats;
import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.delivery.LaneStatus;
import io.github.tagtwin.ee.LatestStats;
import io.github.tagtwin.ee.cdi.RunningApplication;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The check {@code tagtwin}: always up, since no shop should leave its balancer for want of LINE, of a disk or of an access
 * token. What an operator would like to know stands in its data; nothing of it is personal.
 *
 * <p>{@code running}, and where it runs: {@code durable}, {@code waiting} and {@code set-aside} (events),
 * {@code oldest-seconds} (since the first event to leave happened; absent where none waits), and {@code lane.<LINE Tag ID>}
 * for each lane: {@code running}, or {@code waiting} or {@code paused} with the reason. Answers within half a second.
 *
 * @since 0.1.0
 */
@Readiness
@Singleton
public final class DeliveryHealth implements HealthCheck {
    private final LatestStats stats;

    @Inject
    DeliveryHealth(RunningApplication application) {
        this(LatestStats.of(application::twin));
    }

    DeliveryHealth(LatestStats stats) {
        this.stats = stats;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("tagtwin").up();
        stats.get()
                .ifPresentOrElse(
                        known -> tell(known, answer.withData("running", true)),
                        () -> answer.withData("running", false));
        return answer.build();
    }

    private static void tell(DeliveryStats stats, HealthCheckResponseBuilder answer) {
        answer.withData("durable", stats.isDurable())
                .withData("waiting", stats.waiting())
                .withData("set-aside", stats.setAsideNow());
        stats.lanes().stream()
                .flatMap(lane -> lane.oldest().stream())
                .max(Duration::compareTo)
                .ifPresent(oldest -> answer.withData("oldest-seconds", oldest.toSeconds()));
        stats.lanes().forEach(lane -> answer.withData("lane." + lane.status().lane(), state(lane)));
    }

    private static String state(LaneStats lane) {
        LaneStatus status = lane.status();
        String state = status.state().name().toLowerCase(Locale.ROOT);
        return status.reason().isEmpty() ? state : state + ": " + status.reason();
    }
}
