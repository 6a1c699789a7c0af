package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.settings.Settings;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserFieldsTest {
    @Test
    void forgetsWhatIsNotWanted() {
        UserFields fields = UserFields.none()
                .with(UserField.EXTERNAL_ID, "m7")
                .with(UserField.CLICK_ID, "c")
                .with(UserField.PHONE, "call me")
                .with(UserField.EMAIL, "nobody");

        UserFields only = fields.only(Set.of("external_id", "email"));

        assertThat(only.byLineName()).containsOnlyKeys("external_id");
        assertThat(only.leftOut()).containsExactly(UserField.EMAIL);
    }

    @Test
    void wantsEveryFieldByDefault() {
        assertThat(Settings.of().visitor().userFields())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(UserField.values())
                        .map(UserField::lineName)
                        .toList());
    }
}
