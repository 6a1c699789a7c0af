package io.github.tagtwin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.UserField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that LINE's server-side tag reads, with the values that LINE's own pages give for an example. */
class EventDataTest {
    private static final String PHONE = "f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18";
    private static final String EMAIL = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";

    @ParameterizedTest
    @CsvSource({
        "x-line-hashed_phone, " + PHONE + ", PHONE, " + PHONE,
        "x-line-hashed_email, " + EMAIL + ", EMAIL, " + EMAIL,
        "x-line-user_id, U0123456789abcdef0123456789abcdef, LINE_UID, U0123456789abcdef0123456789abcdef",
        "x-line-external_id, member_7, EXTERNAL_ID, member_7",
        "x-line-ifa, 6F1C0A52-8D3E-4B7A-9C21-5E0D4A7B3F18, IFA, 6F1C0A52-8D3E-4B7A-9C21-5E0D4A7B3F18",
        "user_data.phone_number, +886910000000, PHONE, " + PHONE,
        "user_data.phone_number, +818012345678, PHONE, 8b664e742106a6db1edb1a51c79ced6d56b2541557fdfab1c41e98204c1b3713",
        "user_data.phone_number, " + PHONE + ", PHONE, " + PHONE,
        "user_data.email_address, ' Test@Example.com ', EMAIL, " + EMAIL,
        "user_data.email_address, " + EMAIL + ", EMAIL, " + EMAIL,
    })
    void tellsWhoTheEventIsOf(String name, String value, UserField field, String sent) {
        assertThat(Visitor.of(Map.of(name, value)).fields().byLineName()).isEqualTo(Map.of(field.lineName(), sent));
    }

    @Test
    void readsUserDataInAMapOfItsOwnAndOfSeveralTheFirst() {
        Map<String, Object> data =
                Map.of("user_data", Map.of("email_address", List.of("test@example.com", "b@example.com")));

        assertThat(Visitor.of(data).fields().get(UserField.EMAIL)).contains(EMAIL);
    }

    @Test
    void prefersWhatIsHashedAlready() {
        Map<String, String> data = Map.of("user_data.email_address", "other@example.com", "x-line-hashed_email", EMAIL);

        assertThat(Visitor.of(data).fields().get(UserField.EMAIL)).contains(EMAIL);
    }

    @Test
    void tellsWhatHappened() {
        Conversion conversion = Conversion.of(Map.of(
                "event_name", "Purchase",
                "x-line-deduplication_key", "T20261121-7K3",
                "x-line-event-value", 1280.5,
                "x-line-event-currency", "TWD"));

        assertThat(conversion.name()).isEqualTo("Purchase");
        assertThat(conversion.orderId()).contains("T20261121-7K3");
        assertThat(conversion.custom().byLineName().toString()).isEqualTo("{currency=TWD, value=1280.5}");
    }

    @Test
    void prefersTheNameThatIsGivenForLine() {
        assertThat(Conversion.of(Map.of("event_name", "purchase", "x-line-event-name", "Purchase"))
                        .name())
                .isEqualTo("Purchase");
    }

    @Test
    void tellsWhereItHappened() {
        Map<String, String> data = Map.of(
                "page_title", "Thanks",
                "page_location", "https://shop.example/done",
                "page_referrer", "https://shop.example/cart",
                "ip_override", "192.0.2.7",
                "user_agent", "Mozilla/5.0");

        assertThat(Conversion.of(data).web().byLineName())
                .isEqualTo(Map.of(
                        "title", "Thanks",
                        "url", "https://shop.example/done",
                        "referrer", "https://shop.example/cart",
                        "ip_address", "192.0.2.7",
                        "user_agent", "Mozilla/5.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "undefined", "null"})
    void takesWhatATemplateWritesForNothingAsNothing(String nothing) {
        Map<String, String> data = new HashMap<>();
        for (String name : Arrays.asList(
                "x-line-deduplication_key",
                "x-line-event-value",
                "x-line-event-currency",
                "x-line-user_id",
                "user_data.email_address",
                "page_location")) {
            data.put(name, nothing);
        }

        assertThat(Visitor.of(data)).isSameAs(Visitor.unknown());
        Conversion conversion = Conversion.of(data);
        assertThat(conversion.name()).isEmpty();
        assertThat(conversion.orderId()).isEmpty();
        assertThat(conversion.custom().isEmpty()).isTrue();
        assertThat(conversion.web().byLineName()).isEmpty();
    }

    @Test
    void takesAValueThatIsNoNumberForNone() {
        assertThat(Conversion.of(Map.of("x-line-event-value", "1.280,00"))
                        .custom()
                        .isEmpty())
                .isTrue();
    }
}
