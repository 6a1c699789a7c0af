package io.github.tagtwin.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.tagtwin.status.Funnel.Step;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelTest {
    @Test
    void each_step_begins_with_what_the_one_before_has_passed_on() {
        Funnel funnel = StatusSamples.busy().funnel();
        assertThat(funnel.begin(Step.REQUESTS)).isEqualTo(60);
        assertThat(funnel.begin(Step.RECORDED)).isEqualTo(60 - 23);
        assertThat(funnel.begin(Step.OFFERED)).isEqualTo(37 + 6 - 2);
        assertThat(funnel.begin(Step.KEPT)).isEqualTo(41 + 3 - 3);
        assertThat(funnel.begin(Step.ACCEPTED)).isEqualTo(41 - 9);
    }

    @Test
    void more_than_have_come_cannot_leave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.of(2, Map.of(), Map.of(Step.REQUESTS, Map.of("robot", 3L))));
    }

    @Test
    void fewer_than_none_cannot_leave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.of(2, Map.of(), Map.of(Step.REQUESTS, Map.of("robot", -1L))));
    }

    @Test
    void nobody_leaves_at_the_last_step() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.of(2, Map.of(), Map.of(Step.ACCEPTED, Map.of("gone", 1L))));
    }
}
