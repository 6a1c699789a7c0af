package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    private static final Lane LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "1234");
    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00.900Z");
    private static final DeduplicationKey KEY = DeduplicationKey.of("order-1").orElseThrow();

    @Test
    void writesEveryFieldUnderLinesName() throws RefusedEventException {
        ConversionEvent event = ConversionEvent.conversion(LANE, "Purchase")
                .test(true)
                .user(UserFields.none()
                        .with(UserField.CLICK_ID, "click_1")
                        .with(UserField.LINE_UID, "U0123456789abcdef0123456789abcdef"))
                .web(WebFields.none()
                        .with(WebField.URL, "https://shop.example/茶?a=\"1\"")
                        .with(WebField.IP_ADDRESS, "2001:db8::1"))
                .custom(CustomFields.none()
                        .withValue(new BigDecimal("1250.50"))
                        .withCurrency("TWD")
                        .withQuantity(2)
                        .withItemIds(List.of("tea", "pot"))
                        .withKeywords(List.of("green"))
                        .withCategory("drinks"))
                .build(KEY, TIME);

        assertThat(json(event))
                .isEqualTo("{\"custom\":{\"category\":\"drinks\",\"currency\":\"TWD\",\"item_ids\":[\"tea\",\"pot\"],"
                        + "\"keywords\":[\"green\"],\"quantity\":2,\"value\":1250.50},"
                        + "\"event\":{\"deduplication_key\":\"order-1\",\"event_name\":\"Purchase\","
                        + "\"event_timestamp\":1795255200,\"event_type\":\"conversion\",\"source_type\":\"web\","
                        + "\"test_flag\":true},"
                        + "\"user\":{\"click_id\":\"click_1\",\"line_uid\":\"U0123456789abcdef0123456789abcdef\"},"
                        + "\"web\":{\"ip_address\":\"2001:db8::1\",\"url\":\"https://shop.example/茶?a=\\\"1\\\"\"}}");
    }

    @Test
    void leavesOutWhatAPageViewDoesNotHave() throws RefusedEventException {
        ConversionEvent event = ConversionEvent.pageView(LANE)
                .user(UserFields.none().with(UserField.EXTERNAL_ID, "u1"))
                .build(KEY, TIME);

        assertThat(json(event))
                .isEqualTo("{\"event\":{\"deduplication_key\":\"order-1\",\"event_timestamp\":1795255200,"
                        + "\"event_type\":\"page_view\",\"source_type\":\"web\"},\"user\":{\"external_id\":\"u1\"}}");
    }

    @Test
    void writesALargeValueAsAPlainNumber() throws RefusedEventException {
        ConversionEvent event = ConversionEvent.conversion(LANE, "Purchase")
                .user(UserFields.none().with(UserField.CLICK_ID, "c"))
                .custom(CustomFields.none().withValue(new BigDecimal("2E+9")))
                .build(KEY, TIME);

        assertThat(json(event)).contains("\"value\":2000000000}");
    }

    private static String json(ConversionEvent event) {
        try (EventJson json = new EventJson()) {
            return new String(json.write(event), StandardCharsets.UTF_8);
        }
    }
}
