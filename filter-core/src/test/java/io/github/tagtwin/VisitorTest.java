package io.github.tagtwin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.PersonalData;
import io.github.tagtwin.event.UserField;
import org.junit.jupiter.api.Test;

class VisitorTest {
    @Test
    void leavesThePhonesCountryToTheSettings() {
        Visitor visitor = Visitor.unknown().phone("0910-000-000").externalId("m7");

        assertThat(visitor.fields("TW").get(UserField.PHONE))
                .contains(String.valueOf(PersonalData.phone("+886910000000")));
        assertThat(visitor.fields("TH").get(UserField.PHONE))
                .contains(String.valueOf(PersonalData.phone("+66910000000")));
        assertThat(visitor.fields("TW").get(UserField.EXTERNAL_ID)).contains("m7");
        assertThat(visitor.fields("TW").leftOut()).isEmpty();
    }

    @Test
    void leavesOutAPhoneOfNoKnownCountry() {
        assertThat(Visitor.unknown().phone("0910-000-000").fields("").leftOut()).containsExactly(UserField.PHONE);
        assertThat(Visitor.unknown().phone("call me").fields("TW").leftOut()).containsExactly(UserField.PHONE);
    }

    @Test
    void takesTheLastPhoneThatItIsTold() {
        Visitor moved = Visitor.unknown().phone("0910-000-000").phone("080-1234-5678", "JP");

        assertThat(moved.fields("TW").get(UserField.PHONE))
                .contains(String.valueOf(PersonalData.phone("+818012345678")));
        assertThat(moved.phone("0910-000-000").fields("TW").get(UserField.PHONE))
                .contains(String.valueOf(PersonalData.phone("+886910000000")));
    }

    @Test
    void showsNothingOfWhomItKnows() {
        assertThat(Visitor.unknown().email("test@example.com").phone("0910-000-000"))
                .hasToString("Visitor[EMAIL]");
    }
}
