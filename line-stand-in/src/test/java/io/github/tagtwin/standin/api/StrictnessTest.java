package io.github.tagtwin.standin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatchBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of the guide's tables: just inside is taken, just outside is refused with its field's name. */
class StrictnessTest {

    private static final Instant ARRIVAL = Instant.parse("2026-11-21T12:00:00Z");
    private static final long NOW = ARRIVAL.getEpochSecond();
    private static final String UUID = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final JsonObject PURCHASE = json("{'event':{'source_type':'web','event_type':'conversion',"
                    + "'event_name':'Purchase','deduplication_key':'k','event_timestamp':" + NOW
                    + ",'test_flag':false},"
                    + "'user':{'click_id':'c'},'web':{},'custom':{'value':1,'currency':'JPY'}}")
            .asJsonObject();

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void takesWhatIsJustInside(String field, JsonValue value) {
        assertThatCode(() -> check(with(field, value))).doesNotThrowAnyException();
    }

    static Stream<Arguments> takesWhatIsJustInside() {
        return Stream.of(
                field("event/event_type", "'page_view'"),
                field("event/event_name", "'ViewItemDetail'"),
                field("event/event_name", "'InitiateCheckOut'"),
                field("event/deduplication_key", text(256)),
                field("event/deduplication_key", "'null'"),
                field("event/deduplication_key", "'A-z_9'"),
                field("event/event_timestamp", NOW - 90 * 86400),
                field("event/event_timestamp", NOW + 86400),
                field("event/test_flag", "true"),
                field("user/line_uid", "'U0123456789abcdef0123456789abcdef'"),
                field("user/click_id", text(5000)),
                field("user/phone", "'" + "0a".repeat(32) + "'"),
                field("user/email", "'" + "f".repeat(64) + "'"),
                field("user/ifa", "'" + UUID.toUpperCase(Locale.ROOT) + "'"),
                field("user/browser_id", "'" + UUID + "'"),
                field("user/external_id", text(512)),
                field("web/url", "'https://shop.example/" + "p".repeat(2048 - 21) + "'"),
                field("web/url", "'http://x'"),
                field("web/referrer", text(2048)),
                field("web/title", text(1024)),
                field("web/user_agent", text(9000)),
                field("web/ip_address", "'192.0.2.255'"),
                field("web/ip_address", "'2001:db8::1'"),
                field("web/ip_address", "'::ffff:192.0.2.1'"),
                field("custom/value", 0),
                field("custom/value", 2147483647),
                field("custom/value", new BigDecimal("19.99")),
                field("custom/currency", "'TWD'"),
                field("custom/quantity", 0),
                field("custom/quantity", 2147483647),
                field("custom/item_ids", texts(100)),
                field("custom/keywords", texts(10)),
                field("custom/category", text(300)));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void refusesWhatIsJustOutside(String field, JsonValue value) {
        assertThatThrownBy(() -> check(with(field, value)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageStartingWith("[0]")
                .hasMessageContaining(field.substring(field.indexOf('/') + 1));
    }

    static Stream<Arguments> refusesWhatIsJustOutside() {
        return Stream.of(
                field("event/source_type", "'app'"),
                field("event/event_type", "'Conversion'"),
                field("event/event_name", text(21)),
                field("event/event_name", "''"),
                field("event/event_name", "'add.to'"),
                field("event/deduplication_key", text(257)),
                field("event/deduplication_key", "''"),
                field("event/deduplication_key", "'a.b'"),
                field("event/deduplication_key", "'undefined'"),
                field("event/deduplication_key", "null"),
                field("event/deduplication_key", 7),
                field("event/event_timestamp", NOW - 90 * 86400 - 1),
                field("event/event_timestamp", NOW + 86400 + 1),
                field("event/event_timestamp", NOW * 1000),
                field("event/event_timestamp", new BigDecimal(NOW + ".5")),
                field("event/event_timestamp", new BigDecimal(NOW + ".0")),
                field("event/event_timestamp", "'" + NOW + "'"),
                field("event/test_flag", "'true'"),
                field("event/test_flag", 1),
                field("user/line_uid", "'u0123456789abcdef0123456789abcdef'"),
                field("user/line_uid", "'U0123456789abcdef0123456789abcde'"),
                field("user/line_uid", "'U0123456789ABCDEF0123456789ABCDEF'"),
                field("user/click_id", "''"),
                field("user/click_id", "'a b'"),
                field("user/phone", "'+886910000000'"),
                field("user/phone", "'" + "A".repeat(64) + "'"),
                field("user/email", "'" + "f".repeat(63) + "'"),
                field("user/email", "'" + "f".repeat(65) + "'"),
                field("user/ifa", "'" + UUID.substring(1) + "'"),
                field("user/browser_id", "'" + UUID.replace("-", "") + "'"),
                field("user/external_id", text(513)),
                field("user/external_id", "'a@b'"),
                field("web/url", "'https://shop.example/" + "p".repeat(2048 - 20) + "'"),
                field("web/url", "''"),
                field("web/url", "'ftp://shop.example/'"),
                field("web/url", "'/order/done'"),
                field("web/referrer", text(2049)),
                field("web/referrer", "''"),
                field("web/title", text(1025)),
                field("web/title", "''"),
                field("web/user_agent", "''"),
                field("web/ip_address", "'192.0.2.256'"),
                field("web/ip_address", "'192.0.2'"),
                field("web/ip_address", "'2001:db8::1::2'"),
                field("web/ip_address", "'fe80::1%eth0'"),
                field("web/ip_address", "'shop.example'"),
                field("custom/value", -1),
                field("custom/value", new BigDecimal("2147483647.01")),
                field("custom/value", "'12'"),
                field("custom/value", new BigDecimal("1e-41")),
                field("custom/value", new BigDecimal("1e999999999")),
                field("custom/currency", "'jpy'"),
                field("custom/currency", "'JPYX'"),
                field("custom/quantity", -1),
                field("custom/quantity", new BigDecimal("1.5")),
                field("custom/quantity", 2147483648L),
                field("custom/item_ids", texts(101)),
                field("custom/item_ids", "['']"),
                field("custom/item_ids", "[1]"),
                field("custom/keywords", texts(11)),
                field("custom/keywords", "'word'"),
                field("custom/category", text(301)),
                field("custom/category", "''"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/event/source_type",
                "/event/event_type",
                "/event/event_name",
                "/event/deduplication_key",
                "/event/event_timestamp",
                "/event",
                "/user",
                "/user/click_id",
                "/custom",
                "/custom/value"
            })
    void refusesPurchaseWithout(String pointer) {
        JsonObject lacking = patch().remove(pointer).build().apply(PURCHASE);

        assertThatThrownBy(() -> check(lacking)).isInstanceOf(InvalidEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/event/test_flag", "/web", "/custom/currency"})
    void takesPurchaseWithout(String pointer) {
        JsonObject lacking = patch().remove(pointer).build().apply(PURCHASE);

        assertThatCode(() -> check(lacking)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/more", "/event/more", "/user/more", "/web/more", "/custom/more"})
    void refusesFieldThatNoTableNames(String pointer) {
        JsonObject more = patch().add(pointer, "x").build().apply(PURCHASE);

        assertThatThrownBy(() -> check(more)).hasMessageContaining("no table names");
    }

    @Test
    void takesNamelessPageViewButNoNamelessConversion() {
        JsonObject view = patch().remove("/custom")
                .remove("/event/event_name")
                .replace("/event/event_type", "page_view")
                .build()
                .apply(PURCHASE);

        assertThatCode(() -> check(view)).doesNotThrowAnyException();
    }

    @Test
    void refusesCustomWithDefaultConversionAndPageView() {
        JsonObject conversion =
                patch().replace("/event/event_name", "Conversion").build().apply(PURCHASE);

        assertThatThrownBy(() -> check(conversion)).hasMessageContaining("standard events only");
    }

    @Test
    void refusesCurrencyWithoutValue() {
        JsonObject cart = patch().replace("/event/event_name", "AddToCart")
                .remove("/custom/value")
                .build()
                .apply(PURCHASE);

        assertThatThrownBy(() -> check(cart)).hasMessageContaining("currency goes with value");
    }

    @Test
    void refusesLineUserIdWithoutChannel() {
        JsonObject user = with("user/line_uid", json("'U0123456789abcdef0123456789abcdef'"));

        assertThatThrownBy(() -> ApiEvent.checked(0, user, false, ARRIVAL)).hasMessageContaining("X-Line-ChannelID");
    }

    @Test
    void neverRepeatsTheValueItRefuses() {
        JsonObject raw = with("user/email", json("'somebody@example.com'"));

        assertThatThrownBy(() -> check(raw)).hasMessageNotContaining("somebody");
        assertThat(raw.toString()).contains("somebody");
    }

    private static void check(JsonObject item) throws InvalidEvent {
        ApiEvent.checked(0, item, true, ARRIVAL);
    }

    /** The purchase with one field added or replaced; a name that carries no {@code custom} loses it. */
    private static JsonObject with(String field, JsonValue value) {
        JsonObject changed = patch().add("/" + field, value).build().apply(PURCHASE);
        boolean isView = value.toString().equals("\"page_view\"");
        return isView ? patch().remove("/custom").build().apply(changed) : changed;
    }

    private static JsonPatchBuilder patch() {
        return Json.createPatchBuilder();
    }

    private static Arguments field(String field, Object value) {
        return Arguments.of(field, value instanceof JsonValue ? value : json(value.toString()));
    }

    private static String text(int length) {
        return "'" + "t".repeat(length) + "'";
    }

    private static JsonValue texts(int size) {
        JsonArrayBuilder texts = Json.createArrayBuilder();
        Stream.generate(() -> "t").limit(size).forEach(texts::add);
        return texts.build();
    }

    private static JsonValue json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readValue();
    }
}
