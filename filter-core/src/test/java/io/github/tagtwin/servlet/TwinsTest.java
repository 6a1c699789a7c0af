package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.EventJson;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.RecordingLog;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwinsTest {
    private static final String TAG_ID = "12345678-1234-1234-1234-123456789abc";
    private static final String TAG = "<script>_lt('init',{tagId:'T'});</script>";
    private static final String PURCHASE = "<script>_lt('send','cv',{type:'Purchase'})</script>";
    private static final Conversion ORDER =
            Conversion.named("Purchase").orderId("ORDER-1").value(100).currency("TWD");

    private final ListedEvents outbox = new ListedEvents();
    private final List<ConversionEvent> queued = outbox.sent();
    private final Counters counters = new Counters();
    private final Map<String, String> settings = new HashMap<>(Map.of("line-tag-id", TAG_ID, "access-token", "t"));
    private final Tally tally =
            new Tally(counters, Warnings.to(System.getLogger("test"), Time.system()), new Fuse(Time.system()));
    private FakeServlets.Head head = new FakeServlets.Head();
    private String shown = "";

    @Test
    void recordsAPageViewUnderTheKeyOfItsTag() {
        show(TAG, page -> {});

        assertThat(queued).hasSize(1);
        assertThat(queued.get(0).name()).isEmpty();
        assertThat(shown).isEqualTo(TAG.replace("{", "{deduplicationKey:'" + key(0) + "',"));
        assertThat(head.header("Cache-Control")).containsExactly("private, no-cache");
    }

    @Test
    void namesThePageByTheOrderThatWasRecordedBeforeIt() {
        show(TAG + PURCHASE, page -> page.record(ORDER));

        assertThat(queued).asString().isEqualTo("[page_view[ORDER-1], Purchase[ORDER-1]]");
        assertThat(shown).contains("deduplicationKey:'ORDER-1',");
        assertThat(counters.snapshot()).containsOnlyKeys("recorded");
    }

    @Test
    void putsTheSameExternalIdIntoPageAndEvent() {
        show(TAG, page -> page.visitor(Visitor.unknown().externalId("member_7")));

        assertThat(shown).contains("externalId:'member_7',");
        assertThat(queued.get(0).user().get(UserField.EXTERNAL_ID)).contains("member_7");
    }

    @Test
    void adoptsAKeyThatThePageSetsItself() {
        show(TAG.replace("'T'", "'T',deduplicationKey:'OWN'"), page -> page.record(ORDER));

        assertThat(queued).asString().isEqualTo("[page_view[OWN], Purchase[OWN]]");
        assertThat(counters.get("finding.own-key")).isEqualTo(1);
        assertThat(counters.get("finding.late-key")).isZero();
    }

    @Test
    void givesALateOrderThePagesKeyAndSaysSo() {
        show(TAG, page -> {}, page -> page.record(ORDER));

        assertThat(queued.get(1).key()).isEqualTo(queued.get(0).key());
        assertThat(key(1)).isNotEqualTo("ORDER-1");
        assertThat(counters.get("finding.late-key")).isEqualTo(1);
    }

    @Test
    void sendsASecondConversionOfOneNameUnderItsOwnKey() {
        show(TAG, page -> {
            page.record(ORDER);
            page.record(ORDER.orderId("ORDER-2"));
            page.record(Conversion.named("GenerateLead"));
        });

        assertThat(queued)
                .asString()
                .isEqualTo("[page_view[ORDER-1], Purchase[ORDER-1], Purchase[ORDER-2], GenerateLead[ORDER-1]]");
    }

    @ParameterizedTest
    @CsvSource({
        "'_lt(\"init\",options)', variable-options",
        "'_lt(\"init\",{deduplicationKey:k})', unknown-key",
        "'_lt(\"init\",{});_lt(\"init\",options)', variable-options"
    })
    void sendsNoTwinOfATagWhoseKeyIsUnknown(String script, String finding) {
        show("<script>" + script + "</script>", page -> page.record(ORDER));

        assertThat(queued).isEmpty();
        assertThat(counters.get("finding." + finding)).isEqualTo(1);
        assertThat(counters.get("skipped.unkeyed")).isEqualTo(1);
    }

    @Test
    void sendsNoTwinOfAParkedTag() {
        show(TAG.replace("<script", "<script type='text/plain'"), page -> page.record(ORDER));

        assertThat(queued).isEmpty();
        assertThat(counters.get("finding.parked")).isEqualTo(1);
    }

    @Test
    void sendsTheTwinOfAnUnkeyedTagWhereTheShopWantsIt() {
        settings.put("unkeyed-twin", "send");

        show("<script>_lt('init',options)</script>", page -> page.record(ORDER));

        assertThat(queued).asString().isEqualTo("[Purchase[ORDER-1]]");
    }

    @Test
    void sendsAConversionOfAPageWithoutATagByTheServerAlone() {
        show("<p>thank you</p>", page -> page.record(ORDER));

        assertThat(queued).asString().isEqualTo("[Purchase[ORDER-1]]");
        assertThat(counters.get("finding.no-tag")).isEqualTo(1);
        assertThat(tally.findings()).containsExactly(Map.entry("no-tag", "/done"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Cache-Control|public, max-age=60|cacheable",
                "CDN-Cache-Control|max-age=60|cacheable",
                "Content-Encoding|gzip|encoded",
                "Surrogate-Control|max-age=60|cacheable",
                "Content-Security-Policy|script-src 'sha256-abc='|csp-hash"
            })
    void leavesAPageAloneThatMustNotBeEdited(String name, String value, String finding) {
        head.with(name, value);

        show(TAG, page -> page.record(ORDER));

        assertThat(shown).isEqualTo(TAG);
        assertThat(queued).isEmpty();
        assertThat(counters.get("finding." + finding)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json"})
    void leavesAlone(String type) {
        head.type(type);

        show(TAG, page -> {});

        assertThat(shown).isEqualTo(TAG);
        assertThat(queued).isEmpty();
        assertThat(head.header("Cache-Control")).isEmpty();
    }

    @Test
    void recordsNoPageViewThatNobodyReceived() {
        head.status(500);

        show(TAG, page -> page.record(ORDER));

        assertThat(queued).asString().isEqualTo("[Purchase[ORDER-1]]");
    }

    @Test
    void recordsNoPageViewWhereTheSettingSaysSo() {
        settings.put("page-views", "off");

        show(TAG, page -> page.record(ORDER));

        assertThat(queued).asString().isEqualTo("[Purchase[ORDER-1]]");
        assertThat(shown).contains("deduplicationKey:'ORDER-1',");
    }

    @Test
    void findsThatThePageSendsAnotherName() {
        show(TAG + PURCHASE, page -> page.record(Conversion.named("Conversion")));

        assertThat(counters.get("finding.name-mismatch")).isEqualTo(1);
        assertThat(queued).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "${order.id}"})
    void refusesAnOrderIdThatIsNone(String id) {
        show(TAG, page -> page.record(ORDER.orderId(id)));

        assertThat(queued).hasSize(1);
        assertThat(counters.get("refused.order-id")).isEqualTo(1);
    }

    @Test
    void refusesWhatLineWouldRefuseAndSaysWhy() {
        show(TAG, page -> page.record(Conversion.named("Purchase").orderId("ORDER-1")));

        assertThat(queued).asString().isEqualTo("[page_view[ORDER-1]]");
        assertThat(counters.get("refused.purchase-without-value")).isEqualTo(1);
    }

    @Test
    void leavesOutWhatBelongsToStandardEventsAlone() {
        show(TAG, page -> page.record(Conversion.named("Conversion").value(5)));

        assertThat(queued.get(1).custom().isEmpty()).isTrue();
        assertThat(counters.get("left-out.custom")).isEqualTo(1);
    }

    @Test
    void installsTheWholeTagWithTheConversionsRecordedSoFar() {
        settings.put("tag-mode", "install");

        show("<head><title>t</title></head><body>", page -> {
            page.record(ORDER);
            page.record(ORDER.orderId("ORDER-2"));
            page.record(Conversion.named("GenerateLead"));
            page.record(Conversion.named("Refused'}"));
        });

        assertThat(shown)
                .startsWith("<head><title>t</title></head><script>(function(")
                .contains("https://d.line-scdn.net/n/line_tag/public/release/v1/lt.js")
                .contains("_lt('init',{deduplicationKey:'ORDER-1',customerType:'lap',tagId:'" + TAG_ID + "'});")
                .contains("_lt('send','pv',['" + TAG_ID + "']);"
                        + "_lt('send','cv',{type:'Purchase',value:100,currency:'TWD'},['" + TAG_ID + "']);"
                        + "_lt('send','cv',{type:'GenerateLead'},['" + TAG_ID + "']);</script><body>");
        assertThat(queued)
                .asString()
                .isEqualTo("[page_view[ORDER-1], Purchase[ORDER-1], Purchase[ORDER-2], GenerateLead[ORDER-1]]");
    }

    @Test
    void sendsUnderItsOwnKeyWhatCameTooLateForTheInstalledTag() {
        settings.put("tag-mode", "install");

        show("<head></head>", page -> {}, page -> page.record(ORDER));

        assertThat(queued).extracting(Object::toString).endsWith("Purchase[ORDER-1]");
        assertThat(key(0)).isNotEqualTo("ORDER-1");
        assertThat(counters.get("finding.late-key")).isZero();
    }

    @Test
    void installsNothingWhereThePageHasATag() {
        settings.put("tag-mode", "install");

        show("<head>" + TAG + "</head>", page -> {});

        assertThat(shown).isEqualTo("<head>" + TAG.replace("{", "{deduplicationKey:'" + key(0) + "',") + "</head>");
    }

    @Test
    void hooksWhateverTagComesLater() {
        settings.put("tag-mode", "hook");

        show("<head>" + TAG.replace("'T'", "'T',deduplicationKey:k") + "</head>", page -> {
            page.visitor(Visitor.unknown().externalId("member_7"));
            page.record(ORDER);
        });

        assertThat(shown)
                .startsWith("<head><script>(function(w,k,x){")
                .contains("(window,'ORDER-1','member_7')</script><script>_lt('init',{tagId:");
        assertThat(queued).asString().isEqualTo("[page_view[ORDER-1], Purchase[ORDER-1]]");
    }

    @Test
    void givesItsOwnScriptThePagesNonce() {
        settings.put("tag-mode", "hook");
        head.with("Content-Security-Policy", "script-src 'nonce-abc123'");

        show("<head></head>", page -> {});

        assertThat(shown).startsWith("<head><script nonce=\"abc123\">");
    }

    @Test
    void addsNoScriptThatThePagesPolicyForbids() {
        settings.put("tag-mode", "hook");
        head.with("Content-Security-Policy", "script-src 'self'");

        show("<head></head>", page -> {});

        assertThat(shown).isEqualTo("<head></head>");
        assertThat(queued).isEmpty();
        assertThat(counters.get("finding.csp-inline")).isEqualTo(1);
    }

    @Test
    void sendsNoTwinOfAPageThatCouldNotBeHooked() {
        settings.put("tag-mode", "hook");

        show("<title>no head</title>", page -> page.record(ORDER));

        assertThat(queued).isEmpty();
        assertThat(counters.get("finding.no-head")).isEqualTo(1);
    }

    @Test
    void givesThePagesKeyToTheFirstConversionThatLineTakes() {
        show(TAG, page -> {
            page.record(Conversion.named("Purchase"));
            page.record(Conversion.named("Purchase").value(5));
        });

        assertThat(queued).hasSize(2);
        assertThat(key(1)).isEqualTo(key(0));
    }

    @Test
    void sendsAConversionThatIsRecordedTwiceOnce() {
        show(TAG.replace("'T'", "'T',deduplicationKey:'OWN'"), page -> {
            page.record(ORDER);
            page.record(ORDER);
        });

        assertThat(queued).asString().isEqualTo("[page_view[OWN], Purchase[OWN]]");
        assertThat(counters.get("skipped.repeated")).isEqualTo(1);
    }

    @Test
    void marksWhatCarriesTheShopsOwnIdAndNothingElse() {
        show(TAG, page -> {
            page.record(ORDER);
            page.record(Conversion.named("GenerateLead"));
        });
        show(TAG, page -> page.record(ORDER.value(200)));

        assertThat(outbox.fingerprints()).hasSize(5);
        assertThat(outbox.fingerprints().get(0)).isNull();
        assertThat(outbox.fingerprints().get(1))
                .isNotNull()
                .isEqualTo(outbox.fingerprints().get(4));
        assertThat(outbox.fingerprints().get(2)).isNull();
    }

    @Test
    void takesNoTestForASale() {
        show(TAG, page -> page.record(ORDER));
        settings.put("sending", "test");
        show(TAG, page -> page.record(ORDER));

        assertThat(outbox.fingerprints().get(1))
                .isNotEqualTo(outbox.fingerprints().get(3));
    }

    @Test
    void remindsWithEachThousandthTestThatNothingIsMeasured() {
        RecordingLog log = new RecordingLog();
        Tally loud = new Tally(counters, Warnings.to(log, Time.system()), new Fuse(Time.system()));
        settings.put("sending", "test");
        show(TAG, page -> {});
        ConversionEvent test = queued.get(0);

        for (int event = 1; event < 1000; event++) {
            loud.recorded(test);
        }
        assertThat(log.lines()).isEmpty();
        loud.recorded(test);

        assertThat(log.lines()).singleElement().asString().contains("1000 events were marked as tests");
        assertThat(counters.get("recorded.test")).isEqualTo(1001);
    }

    @Test
    void refusesMoreThanAHundredConversionsOfOneRequest() {
        show(TAG, page -> {
            for (int number = 0; number < 103; number++) {
                page.record(ORDER.orderId("ORDER-" + number));
            }
        });

        assertThat(queued).hasSize(101);
        assertThat(counters.get("refused.too-many")).isEqualTo(3);
    }

    @Test
    void roundsAValueThatABinaryFractionMadeLong() {
        show(TAG, page -> page.record(ORDER.value(new BigDecimal("19.989999999999998436805981"))));

        assertThat(queued.get(1).custom().value()).contains(new BigDecimal("19.9900"));
    }

    @Test
    void findsTwoTagsOnAPage() {
        show("<script>_lt('init',{tagId:'A'});_lt('init',{tagId:'B'})</script>", page -> {});

        assertThat(counters.get("finding.two-tags")).isEqualTo(1);
        assertThat(queued).hasSize(1);
    }

    @Test
    void sendsNoFieldThatTheShopHasSwitchedOffAndReadsNumbersAsAtHome() {
        settings.put("user-fields", "phone,external_id");
        settings.put("country", "TW");

        show(TAG, page -> page.visitor(Visitor.unknown().phone("0910-000-000").email("test@example.com")));

        assertThat(queued.get(0).user().byLineName())
                .containsOnly(Map.entry("phone", "f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18"));
        assertThat(counters.snapshot()).containsOnlyKeys("recorded");
    }

    @Test
    void countsAPhoneNumberThatNoCountryHas() {
        show(TAG, page -> page.visitor(Visitor.unknown().phone("0910-000-000")));

        assertThat(counters.get("left-out.phone")).isEqualTo(1);
    }

    @Test
    void keysAPageThatOthersMayKeepWhereTheShopSaysSo() {
        settings.put("cacheable-pages", "key");
        head.with("Cache-Control", "public, max-age=60").with("ETag", "1");

        show(TAG, page -> {});

        assertThat(shown).contains("deduplicationKey:'" + key(0) + "',");
        assertThat(head.header("Cache-Control")).containsExactly("private, no-cache");
        assertThat(counters.snapshot()).containsOnlyKeys("recorded");
    }

    @Test
    void sendsOfARobotsDoingsTheOrdersAlone() {
        show(TAG, page -> {
            page.record(Conversion.named("GenerateLead"));
            page.record(ORDER);
            new Twins(Settings.of(NamedTexts.plain("test", settings)), outbox, tally).ofRobot(page);
        });

        assertThat(queued).asString().isEqualTo("[page_view[ORDER-1], Purchase[ORDER-1]]");
        assertThat(counters.get("skipped.robot-conversion")).isEqualTo(1);
    }

    @Test
    void mirrorsThePagesOwnCallsWhereTheShopSaysSo() {
        settings.put("mirror", "on");
        String calls = "<script>_lt('send','cv',{type:'Purchase',value:5,currency:'TWD'});"
                + "_lt('send','cv',{type:'Subscribe'});_lt('send','cv',{type:name})</script>";

        show(TAG + calls, page -> {});

        assertThat(queued).extracting(event -> event.name().orElse("")).containsExactly("", "Purchase", "Subscribe");
        assertThat(queued)
                .extracting(ConversionEvent::key)
                .containsOnly(queued.get(0).key());
        assertThat(queued.get(1).custom().byLineName()).hasToString("{currency=TWD, value=5}");
        assertThat(counters.snapshot()).isEqualTo(Map.of("recorded", 3L, "mirrored", 2L));
    }

    @Test
    void mirrorsNothingThatWasRecorded() {
        settings.put("mirror", "on");

        show(TAG + PURCHASE, page -> page.record(ORDER));

        assertThat(queued).asString().isEqualTo("[page_view[ORDER-1], Purchase[ORDER-1]]");
        assertThat(counters.snapshot()).containsOnlyKeys("recorded");
    }

    @Test
    void mirrorsUnderAKeyOfThePagesOwn() {
        settings.put("mirror", "on");

        show(TAG.replace("'T'", "'T',deduplicationKey:'OWN'") + PURCHASE.replace("Purchase", "Subscribe"), page -> {});

        assertThat(queued).asString().isEqualTo("[page_view[OWN], Subscribe[OWN]]");
    }

    @Test
    void mirrorsNothingOfAPageThatNobodyReceivedOrThatHasNoKey() {
        settings.put("mirror", "on");
        show("<script>_lt('init',options)</script>" + PURCHASE, page -> {});
        show(PURCHASE, page -> {});
        head.status(500);
        show(TAG + PURCHASE, page -> {});

        assertThat(queued).isEmpty();
        assertThat(counters.get("mirrored")).isZero();
    }

    @Test
    void leavesAPageThatOthersMayKeepToItsBrowsersWithAScriptForAll() {
        collect();

        show("<head>" + TAG + "</head>", page -> {});

        assertThat(shown)
                .matches("<head><script src=\"/tea%20shop/tagtwin/line.js\\?v=[0-9a-f]{8}\"></script>\\Q" + TAG
                        + "\\E</head>");
        assertThat(head.header("Cache-Control")).containsExactly("public");
        assertThat(queued).isEmpty();
        assertThat(counters.snapshot()).isEmpty();
    }

    @Test
    void sendsNoTwinOfAConversionWhoseKeyItsBrowserMakes() {
        collect();

        show("<head>" + TAG + PURCHASE, page -> page.record(ORDER));

        assertThat(queued).isEmpty();
        assertThat(counters.snapshot()).containsOnlyKeys("finding.cacheable", "skipped.unkeyed");
    }

    @Test
    void sendsAConversionOnAPageThatOthersMayKeepAloneWhereThereIsNoTag() {
        collect();

        show("<head></head>", page -> page.record(ORDER));

        assertThat(queued).asString().isEqualTo("[Purchase[ORDER-1]]");
    }

    @ParameterizedTest
    @CsvSource({
        "default-src 'self', ''",
        "script-src 'nonce-abc' 'strict-dynamic', ' nonce=\"abc\"'",
        "script-src *, ''"
    })
    void givesTheScriptForAllWhereThePolicyLetsIt(String policy, String nonce) {
        collect();
        head.with("Content-Security-Policy", policy);

        show("<head>" + TAG, page -> {});

        assertThat(shown).matches("<head><script src=[^ >]*\\Q" + nonce + "\\E></script>\\Q" + TAG + "\\E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"script-src 'unsafe-inline'", "script-src 'self' 'strict-dynamic'", "default-src 'none'"})
    void addsNoScriptForAllThatThePolicyForbids(String policy) {
        collect();
        head.with("Content-Security-Policy", policy);

        show("<head>" + TAG, page -> {});

        assertThat(shown).isEqualTo("<head>" + TAG);
        assertThat(queued).isEmpty();
        assertThat(counters.snapshot()).containsOnlyKeys("finding.csp-inline");
    }

    @Test
    void sendsNoTwinOfAPageThatOthersMayKeepAndThatHasNoHead() {
        collect();

        show(TAG, page -> page.record(ORDER));

        assertThat(shown).isEqualTo(TAG);
        assertThat(queued).isEmpty();
        assertThat(counters.snapshot()).containsOnlyKeys("finding.no-head", "skipped.unkeyed");
    }

    @Test
    void installsATagWithoutAKeyOnAPageThatOthersMayKeep() {
        collect();
        settings.put("tag-mode", "install");

        show("<head></head>", page -> {});

        assertThat(shown).contains("_lt('init',{customerType:'lap'").doesNotContain("deduplicationKey");
        assertThat(queued).isEmpty();
    }

    private void collect() {
        settings.put("cacheable-pages", "collect");
        head.with("Cache-Control", "public");
    }

    @Test
    void sendsEventDataAsLinesServerSideTagWould() throws Exception {
        settings.put("channel-id", "1234");
        Map<String, String> data = new HashMap<>(Map.of(
                "x-line-deduplication_key", "T20261121-7K3",
                "x-line-event-value", "1280",
                "x-line-event-currency", "TWD",
                "x-line-user_id", "U0123456789abcdef0123456789abcdef",
                "user_data.email_address", "Test@example.com",
                "page_title", "Thanks",
                "page_location", "https://shop.example/done?email=a%40b.example&lang=zh",
                "page_referrer", "https://shop.example/cart",
                "ip_override", "192.0.2.7",
                "user_agent", "Mozilla/5.0"));
        data.put("event_name", "Purchase");

        show(TAG, page -> page.record(data));

        assertThat(shown).contains("deduplicationKey:'T20261121-7K3',");
        ConversionEvent event = queued.get(1);
        try (EventJson json = new EventJson()) {
            assertThat(new String(json.write(event), StandardCharsets.UTF_8))
                    .isEqualTo("{\"custom\":{\"currency\":\"TWD\",\"value\":1280},"
                            + "\"event\":{\"deduplication_key\":\"T20261121-7K3\",\"event_name\":\"Purchase\","
                            + "\"event_timestamp\":" + event.time().getEpochSecond()
                            + ",\"event_type\":\"conversion\",\"source_type\":\"web\"},"
                            + "\"user\":{\"click_id\":\"click\","
                            + "\"email\":\"973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b\","
                            + "\"line_uid\":\"U0123456789abcdef0123456789abcdef\"},"
                            + "\"web\":{\"ip_address\":\"192.0.2.7\","
                            + "\"referrer\":\"https://shop.example/cart\",\"title\":\"Thanks\","
                            + "\"url\":\"https://shop.example/done?lang=zh\",\"user_agent\":\"Mozilla/5.0\"}}");
        }
    }

    @Test
    void readsEventDataOutOfRequestAttributesBeforeThePageHasItsKey() {
        show(
                TAG,
                page -> page.listenTo(left(
                        "x-line-event-name",
                        "Purchase",
                        "x-line-event-value",
                        100,
                        "x-line-deduplication_key",
                        "ORDER-1",
                        "another",
                        "x")));

        assertThat(queued).asString().isEqualTo("[page_view[ORDER-1], Purchase[ORDER-1]]");
        assertThat(shown).contains("deduplicationKey:'ORDER-1',");
    }

    @Test
    void readsEventDataForATagOfItsOwnInTime() {
        settings.put("tag-mode", "install");
        show(
                "<html><head></head>",
                page -> page.listenTo(left(
                        "x-line-event-name",
                        "Purchase",
                        "x-line-event-value",
                        100,
                        "x-line-deduplication_key",
                        "ORDER-1")));

        assertThat(shown).contains("deduplicationKey:'ORDER-1',", "{type:'Purchase',value:100}");
        assertThat(queued).asString().isEqualTo("[page_view[ORDER-1], Purchase[ORDER-1]]");
    }

    @Test
    void takesAttributesWithoutANameForLineAsNoEvent() {
        show(TAG, page -> page.listenTo(left("event_name", "purchase", "x-line-event-value", 100)));

        assertThat(queued).hasSize(1);
    }

    @Test
    void settlesAtOnceWhatIsRecordedAfterThePageHasEnded() {
        show(TAG, page -> {}, page -> {}, page -> {
            page.record(ORDER);
            page.record(ORDER);
            page.record(ORDER.orderId("ORDER-2"));
        });

        assertThat(queued.get(1).key()).isEqualTo(queued.get(0).key());
        assertThat(queued).extracting(Object::toString).endsWith("Purchase[ORDER-2]");
        assertThat(queued).hasSize(3);
        assertThat(counters.get("finding.late-key")).isEqualTo(1);
        assertThat(counters.get("skipped.repeated")).isEqualTo(1);
    }

    @Test
    void sendsNoLateTwinOfATagWhoseKeyIsUnknown() {
        show("<script>_lt('init',options)</script>", page -> {}, page -> {}, page -> page.record(ORDER));

        assertThat(queued).isEmpty();
        assertThat(counters.get("skipped.unkeyed")).isEqualTo(1);
    }

    private static AttributeEvent left(Object... pairs) {
        var request = FakeServlets.request("/done", "");
        for (int pair = 0; pair < pairs.length; pair += 2) {
            request.setAttribute((String) pairs[pair], pairs[pair + 1]);
        }
        return new AttributeEvent(request);
    }

    private void show(String html, Consumer<Page> before) {
        show(html, before, page -> {});
    }

    private void show(String html, Consumer<Page> before, Consumer<Page> after) {
        show(html, before, after, page -> {});
    }

    private void show(String html, Consumer<Page> before, Consumer<Page> after, Consumer<Page> late) {
        Settings read = Settings.of(NamedTexts.plain("test", settings));
        VisitReader visits = new VisitReader(read, Clock.systemUTC());
        var request = FakeServlets.request("/done", "ldtag_cl=click");
        Twins twins = new Twins(read, outbox, tally);
        Page page = new Page(
                visits.read(request),
                new Keys("s"),
                new SessionVisitor(request, read),
                Clock.systemUTC(),
                (where, task) -> task.run(),
                twins::recorded);
        PageInsertion insertion = new PageInsertion(page, Tagging.of(TAG_ID, read), request, head.response());
        PageBody body = new PageBody(
                head.response(), new Eligibility(read.page().cacheablePages()), insertion, isPage -> {}, failure -> {
                    throw failure;
                });
        head.header("Content-Encoding").forEach(encoding -> body.heard("Content-Encoding", encoding));
        before.accept(page);
        shown = body.editedText(html);
        after.accept(page);
        body.end();
        twins.of(page, PageEnd.of(body, insertion, head.response().getStatus() == 200));
        late.accept(page);
    }

    private String key(int event) {
        return queued.get(event).key().text();
    }
}
