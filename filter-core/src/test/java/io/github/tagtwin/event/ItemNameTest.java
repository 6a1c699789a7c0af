package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemNameTest {
    private static final Lane LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "");

    @Test
    void finds_a_conversions_name_behind_texts_that_look_like_it() throws Exception {
        CustomFields misleading = CustomFields.none()
                .withValue(BigDecimal.ONE)
                .withCategory("\"event_name\":\"Wrong")
                .withItemIds(List.of("\"event_name\":\"Wrong\""));
        assertThat(name(ConversionEvent.conversion(LANE, "Purchase").custom(misleading)))
                .contains("Purchase");
    }

    @Test
    void finds_none_in_a_page_view() throws Exception {
        assertThat(name(ConversionEvent.pageView(LANE))).isEmpty();
    }

    @Test
    void finds_none_in_what_is_cut_short_or_no_item_at_all() {
        assertThat(ItemName.in(new byte[0])).isEmpty();
        assertThat(ItemName.in("\"event_name\":\"".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(ItemName.in("\"event_nam".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Optional<String> name(ConversionEvent.Builder draft) throws Exception {
        ConversionEvent event = draft.user(UserFields.none().with(UserField.CLICK_ID, "c"))
                .build(DeduplicationKey.of("k").orElseThrow(), Instant.EPOCH);
        try (EventJson json = new EventJson()) {
            return ItemName.in(json.write(event));
        }
    }
}
