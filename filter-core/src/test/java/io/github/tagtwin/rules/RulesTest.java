package io.github.tagtwin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.capture.Site;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "rule.order.path", "/order/done",
            "rule.order.event", "Purchase",
            "rule.order.key", "${sessionScope.order.id}",
            "rule.order.value", "${order.total}"));
    private final Told told = new Told();

    @Test
    void makesTheConversionOfARequestFromWhatTheSessionHolds() {
        settings.put("rule.order.currency", "TWD");
        settings.put("rule.order.quantity", "${order.skus.size()}");
        settings.put("rule.order.items", "${order.skus}");
        settings.put("rule.order.category", "tea, ${order.id}");
        settings.put("rule.order.keywords", "oolong,ruby");

        Conversion made = inTheEnd(asked()).get(0);

        assertThat(made.name()).isEqualTo("Purchase");
        assertThat(made.orderId()).contains("T-7");
        assertThat(made.custom().byLineName())
                .hasToString("{category=tea, T-7, currency=TWD, item_ids=[ruby-100, oolong], keywords=[oolong, ruby],"
                        + " quantity=2, value=1280}");
        assertThat(told.all()).containsExactly("order made");
    }

    @ParameterizedTest
    @CsvSource({
        "/order/done, /order/done, true",
        "/order/done, /order/done/more, false",
        "/order/done, /Order/done, false",
        "/order/*, /order/done, true",
        "/order/*, /order, true",
        "/order/*, /orders, false",
        "*.done, /order.done, true",
        "*.done, /order.doing, false",
        "'/a, /order/done', /order/done, true",
        "'regex:/order/[0-9]{1,3}', /order/77, true",
        "'regex:/order/[0-9]{1,3}', /order/77/8, false",
        "'regex: .*', /any, true"
    })
    void isOfTheRequestsOfItsPath(String pattern, String path, boolean expected) {
        settings.put("rule.order.path", pattern);

        assertThat(run(Asked.get(path)).isPresent()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "tea, , true",
        "-, , true",
        "tea, tea, true",
        "pots, tea, false",
        "-, tea, false",
        "pots, 'tea, pots', true",
        "-, '-, pots', true",
        "tea, -, false"
    })
    void isOfTheRequestsOfItsSites(String site, String sites, boolean expected) {
        settings.put("site.tea.host", "tea.example");
        settings.put("site.pots.path", "/pots/*");
        if (sites != null) {
            settings.put("rule.order.site", sites);
        }

        assertThat(run(Asked.get("/order/done"), site).isPresent()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, , true",
        "POST, , true",
        "HEAD, , false",
        "PUT, , false",
        "GET, POST, false",
        "PUT, 'POST, PUT', true"
    })
    void isOfTheRequestsOfItsMethods(String method, String methods, boolean expected) {
        if (methods != null) {
            settings.put("rule.order.method", methods);
        }

        assertThat(run(Asked.by(method, "/order/done")).isPresent()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"200, , 1", "404, , 0", "302, , 0", "201, '200, 201', 1"})
    void isOfTheAnswersOfItsStatuses(int status, String statuses, int expected) {
        if (statuses != null) {
            settings.put("rule.order.status", statuses);
        }
        RuleRun run = run(asked()).orElseThrow();

        assertThat(run.soFar(status)).hasSize(expected);
        assertThat(run.inTheEnd(status)).hasSize(0);
        assertThat(told.all()).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${param.orderId}",
                "#{param.orderId}",
                "${requestScope.order.id}",
                "${applicationScope['orders'].last}",
                "${orders.last}",
                "T-${requestScope.number}",
                "${'T-7'}",
                "${\"}T-7\".substring(1)}",
                "${empty param.none ? param.orderId : 'none'}",
                " ${param['orderId']} "
            })
    void readsWhatRequestApplicationAndQueryStringHold(String key) {
        settings.put("rule.order.key", key);
        Asked asked = Asked.get("/order/done")
                .query("a=b&orderId=T%2D7&orderId=other")
                .attribute("order", order())
                .attribute("number", 7)
                .application("orders", Map.of("last", "T-7"));

        assertThat(inTheEnd(asked)).singleElement().satisfies(made -> assertThat(made.orderId())
                .contains("T-7"));
    }

    @Test
    void findsTheNearestOfAttributesOfOneName() {
        settings.put("rule.order.key", "${id}");
        Asked asked =
                asked().attribute("id", "request").session("id", "session").application("id", "application");

        assertThat(inTheEnd(asked).get(0).orderId()).contains("request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${sessionScope.order.id}",
                "${order.id}",
                "${param.orderId}",
                "T-${param.orderId}",
                "${param.said}",
                "${param.unset}",
                "${param.blank}"
            })
    void makesNoConversionWithoutAKeyAndTellsSoInTheEnd(String key) {
        settings.put("rule.order.key", key);
        RuleRun run = run(Asked.get("/order/done").query("said=null&unset=undefined&blank=%20"))
                .orElseThrow();

        assertThat(run.soFar(200)).isEmpty();
        assertThat(told.all()).isEmpty();
        assertThat(run.inTheEnd(200)).isEmpty();
        assertThat(told.all()).containsExactly("order without key");
    }

    @Test
    void makesAConversionWithoutAKeyWhereTheSettingSaysSo() {
        settings.put("rule.order.without-key", "send");

        assertThat(inTheEnd(Asked.get("/order/done").attribute("order", order())))
                .singleElement()
                .satisfies(made -> assertThat(made.orderId()).isEmpty());
    }

    @Test
    void waitsForAKeyThatComesLater() {
        Asked asked = Asked.get("/order/done");
        RuleRun run = run(asked).orElseThrow();
        assertThat(run.soFar(200)).isEmpty();
        asked.session("order", order());

        assertThat(run.soFar(200)).hasSize(1);
        assertThat(run.inTheEnd(200)).isEmpty();
    }

    @Test
    void makesNothingWhereItsConditionDoesNotHold() {
        settings.put("rule.order.when", "${order.paid}");
        Asked asked = asked().attribute("order", Map.of("paid", false, "total", 5));

        assertThat(inTheEnd(asked)).isEmpty();
        assertThat(told.all()).isEmpty();
        assertThat(inTheEnd(asked.attribute("order", Map.of("paid", "true", "total", 5))))
                .hasSize(1);
    }

    @Test
    void tellsOfAFailureOnceAndInTheEnd() {
        settings.put("rule.order.value", "${order.nothingOfThisName}");
        RuleRun run = run(asked()).orElseThrow();

        assertThat(run.soFar(200)).isEmpty();
        assertThat(told.all()).isEmpty();
        assertThat(run.inTheEnd(200)).isEmpty();
        assertThat(told.all()).containsExactly("order failed");
    }

    @Test
    void saysNothingOfWhatIsEmpty() {
        settings.put("rule.order.category", "${order.category}");
        settings.put("rule.order.items", "${param.items}");

        assertThat(inTheEnd(asked().session("order", Map.of("id", "T-7", "total", 5, "category", "")))
                        .get(0)
                        .custom()
                        .byLineName())
                .containsOnlyKeys("value");
    }

    @Test
    void givesUpARegularExpressionThatTakesTooLong() {
        settings.put("rule.order.path", "regex:/(.*a){20}");

        assertThat(run(Asked.get("/" + "a".repeat(60) + "!"))).isEmpty();
        assertThat(told.all()).containsExactly("order failed");
    }

    @Test
    void showsNoLongPathToARegularExpression() {
        settings.put("rule.order.path", "regex:/a+");

        assertThat(run(Asked.get("/" + "a".repeat(999)))).isPresent();
        assertThat(run(Asked.get("/" + "a".repeat(1000)))).isEmpty();
    }

    @Test
    void knowsWhatItMadeAndWhetherTheAnswerIsAsExpected() {
        RuleRun run = run(asked()).orElseThrow();
        Conversion made = run.soFar(200).get(0);

        assertThat(run.hasMade(made)).isTrue();
        assertThat(run.isBelied(made, 200)).isFalse();
        assertThat(run.isBelied(made, 500)).isTrue();
        assertThat(run.hasMade(Conversion.named("Purchase"))).isFalse();
        assertThat(run.isBelied(Conversion.named("Purchase"), 500)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "${param.orderId}, true",
        "T-${param.orderId}, true",
        "${empty param.none ? order.id : ''}, true",
        "${sessionScope.order.id}, false",
        "${order.id}-${requestScope.no}, false"
    })
    void tellsWhetherAnIdIsTheBrowsersWord(String key, boolean expected) {
        settings.put("rule.order.key", key);
        settings.put("rule.order.when", "${param.orderId == 'T-7'}");
        settings.put("rule.order.category", "${param.orderId}");
        RuleRun run = run(asked().query("orderId=T-7").attribute("no", 1)).orElseThrow();
        Conversion made = run.soFar(200).get(0);

        assertThat(run.isUnsigned(made)).isEqualTo(expected);
        assertThat(run.isUnsigned(Conversion.named("Purchase"))).isFalse();
    }

    @Test
    void makesConversionsInTheOrderOfTheRulesNames() {
        Stream.of("b", "a").forEach(name -> {
            settings.put("rule." + name + ".path", "/order/*");
            settings.put("rule." + name + ".event", name);
            settings.put("rule." + name + ".without-key", "send");
        });

        assertThat(inTheEnd(asked())).extracting(Conversion::name).containsExactly("a", "b", "Purchase");
    }

    private List<Conversion> inTheEnd(Asked asked) {
        return run(asked).orElseThrow().inTheEnd(200);
    }

    private Optional<RuleRun> run(Asked asked) {
        return run(asked, Site.UNNAMED);
    }

    private Optional<RuleRun> run(Asked asked, String site) {
        return Rules.of(Settings.of(NamedTexts.plain("test", settings))).of(asked.request(), site, told);
    }

    private static Asked asked() {
        return Asked.get("/order/done").session("order", order());
    }

    private static Order order() {
        return new Order();
    }

    /** As a shop has one. */
    public static final class Order {
        public String getId() {
            return "T-7";
        }

        public int getTotal() {
            return 1280;
        }

        public List<String> getSkus() {
            return List.of("ruby-100", "oolong");
        }
    }
}
