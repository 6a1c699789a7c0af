package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a shop of beans ({@code it/ee-war}) tells by CDI, in transactions and without: whoever extends it deploys the shop. */
public abstract class BeansContract {
    private final String clickId = Browser.newClickId();
    private final String order = "ORDER-" + UUID.randomUUID();

    /** The address of the shop, with a slash at its end. */
    protected abstract URI shop();

    /** Before it. */
    protected abstract LineStandIn line();

    /** What the shop's descriptor has to say, for a shop before this LINE; the queue's directory is to be added. */
    protected static Map<String, String> settings(LineStandIn line) {
        return Map.of("access-token", "beans", "endpoint", line.uri().toString(), "delay", "0s");
    }

    @Test
    void recordsByAnInjectedBeanWhateverRequestIsAnswered() throws Exception {
        Answer page = get("shop/injected?id=" + order);

        assertThat(page.keys()).containsExactly(order);
        assertThat(keysOfPurchases(2)).containsExactly(order);
    }

    @Test
    void recordsAFiredConversionAtOnceWithoutATransaction() throws Exception {
        assertThat(get("shop/fired?id=" + order).keys()).containsExactly(order);
        assertThat(keysOfPurchases(2)).containsExactly(order);
    }

    @Test
    void recordsAFiredConversionOnceItsTransactionHasCommittedAndNamesThePageByIt() throws Exception {
        assertThat(get("shop/committed?id=" + order).keys()).containsExactly(order);
        assertThat(keysOfPurchases(2)).containsExactly(order);
    }

    @Test
    void recordsNothingOfATransactionThatIsRolledBack() throws Exception {
        Answer page = get("shop/rolled-back?id=" + order);

        assertThat(page.keys()).hasSize(1).doesNotContain(order);
        get("shop/fired?id=" + order + "-2");
        assertThat(keysOfPurchases(3)).containsExactly(order + "-2");
    }

    @Test
    void givesThePagesKeyToWhatIsCommittedBehindItsFirstByte() throws Exception {
        Answer page = get("shop/committed-late?id=" + order);

        assertThat(page.keys()).hasSize(1).doesNotContain(order);
        assertThat(keysOfPurchases(2)).isEqualTo(page.keys());
    }

    @Test
    void sendsWhatIsCommittedOnceThePageHasEnded() throws Exception {
        Answer page = get("around/fired?id=" + order);

        assertThat(keysOfPurchases(2)).isEqualTo(page.keys());
    }

    @Test
    void recordsAnEventOfAVisitorWhoIsntThere() throws Exception {
        String told = get("shop/token").text();
        String token = told.substring(told.indexOf("<p>") + 3, told.indexOf("</p>"));

        new Browser(shop()).get("shop/paid?id=" + order + "&token=" + token);

        assertThat(keysOfPurchases(2)).containsExactly(order);
    }

    @Test
    void failsClearlyWhereNoRequestIsAnswered() throws Exception {
        assertThat(get("shop/outside?id=" + order).text()).contains("IllegalStateException", "inject LaterConversions");
    }

    @Test
    void asksTheShopsBeanWhoTheVisitorIs() throws Exception {
        Answer page = get("shop/fired?id=" + order + "&member=member_7");

        assertThat(page.externalIds()).containsExactly("member_7");
        assertThat(sent(2))
                .allMatch(event ->
                        event.getJsonObject("user").getString("external_id").equals("member_7"));
    }

    @Test
    void asksTheShopsBeanForConsent() throws Exception {
        assertThat(get("shop/fired?agreed=false&id=" + order).keys()).isEmpty();
        assertThat(get("shop/fired?agreed=true&id=" + order).keys()).containsExactly(order);
    }

    private Answer get(String path) throws Exception {
        return new Browser(shop()).with("tagtwin_click", clickId).get(path);
    }

    private List<JsonObject> sent(int events) throws InterruptedException {
        return SentEvents.of(line(), clickId).await(events);
    }

    private List<String> keysOfPurchases(int events) throws InterruptedException {
        return sent(events).stream()
                .map(sent -> sent.getJsonObject("event"))
                .filter(event -> event.getString("event_name", "").equals("Purchase"))
                .map(event -> event.getString("deduplication_key"))
                .toList();
    }
}
