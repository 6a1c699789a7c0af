package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tag library in JSP pages of each mode, by how they start LINE Tag and by what LINE counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TagsContract {
    private static final List<String> MODES = List.of("augment", "install", "hook", "manual");

    private JspShops shops;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        shops = JspShops.on(
                start(directory.resolve("server")),
                directory,
                "tags",
                "again",
                "body",
                "early",
                "forward",
                "key",
                "own",
                "part",
                "streamed",
                "tea",
                "thanks",
                "untagged");
        for (String mode : MODES) {
            shops.deploy(mode, shop(mode).parameters(Map.of("tag-mode", mode)));
        }
        shops.deploy("aside", shop("aside").withoutParameter("access-token"));
        shops.deploy("unset", shop("unset").withoutParameter("line-tag-id"));
    }

    private WarFile shop(String name) throws Exception {
        return shops.shop(name)
                .add(AgreementHeader.class)
                .parameters(Map.of("consent", "required", "consent-class", AgreementHeader.class.getName()));
    }

    @AfterAll
    void close() {
        shops.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void countsAPageViewOnceByBothPaths(String mode) throws Exception {
        Answer page = shops.visitor(mode).get("tags/tea.jsp");
        TagRun tag = TagRun.of(page);
        tag.report(shops.line());

        // Open Liberty leaves the line break of a directive.
        assertThat(page.text().strip()).startsWith("<!DOCTYPE html>").contains("customerType:'lap',");
        assertThat(tag.inits()).isOne();
        assertThat(tag.conversions()).isEmpty();
        assertThat(tag.key()).hasSizeGreaterThan(20);
        shops.awaitBothPaths("", tag.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void countsAPurchaseOnceByBothPaths(String mode) throws Exception {
        String clickId = Browser.newClickId();
        String order = JspShops.newOrder();
        // Where the page prints the key itself, the conversion has to name it before.
        String template = mode.equals("manual") ? "early" : "thanks";
        Answer page =
                shops.visitor(mode).with("tagtwin_click", clickId).get("tags/" + template + ".jsp?order=" + order);
        TagRun tag = TagRun.of(page);
        tag.report(shops.line());

        assertThat(tag.inits()).isOne();
        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        shops.awaitBothPaths("Purchase", order);
        JsonObject purchase = SentEvents.of(shops.line(), clickId).await(2).get(1);
        assertThat(purchase.getJsonObject("custom").getJsonNumber("value").intValueExact())
                .isEqualTo(1280);
        assertThat(purchase.getJsonObject("custom").getString("currency")).isEqualTo("TWD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void sendsAConversionOfBeforeTheTagWithTheTag(String mode) throws Exception {
        String order = JspShops.newOrder();
        Answer page = shops.visitor(mode).get("tags/early.jsp?order=" + order);
        TagRun tag = TagRun.of(page);

        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        assertThat(tag.inits()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void printsOneTagHoweverOftenItStandsInAPage(String mode) throws Exception {
        TagRun tag = TagRun.of(shops.visitor(mode).get("tags/again.jsp"));

        assertThat(tag.inits()).isOne();
        assertThat(tag.key()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook"})
    void printsOneTagWhereverItStandsInAPage(String mode) throws Exception {
        String order = JspShops.newOrder();
        TagRun tag = TagRun.of(shops.visitor(mode).get("tags/body.jsp?order=" + order));
        tag.report(shops.line());

        assertThat(tag.inits()).isOne();
        assertThat(tag.key()).isEqualTo(order);
        shops.awaitBothPaths("Purchase", order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook"})
    void takesThePagesKeyWhereThatIsOutAlready(String mode) throws Exception {
        TagRun tag = TagRun.of(shops.visitor(mode).get("tags/streamed.jsp?order=" + JspShops.newOrder()));
        tag.report(shops.line());

        assertThat(tag.inits()).isOne();
        assertThat(tag.conversions()).containsExactly("Purchase");
        shops.awaitBothPaths("Purchase", tag.key());
    }

    @Test
    void givesAnInstalledTagTheConversionsOfAPageWithoutAny() throws Exception {
        String order = JspShops.newOrder();
        TagRun tag = TagRun.of(shops.visitor("install").get("tags/untagged.jsp?order=" + order));
        tag.report(shops.line());

        assertThat(tag.inits()).isOne();
        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        shops.awaitBothPaths("Purchase", order);
    }

    @Test
    void leavesAPagesOwnTagTheOnlyOne() throws Exception {
        String order = JspShops.newOrder();
        Answer page = shops.visitor("augment").get("tags/own.jsp?order=" + order);
        TagRun tag = TagRun.of(page);

        assertThat(page.text()).containsOnlyOnce("<script>if(!window._lt){").contains("']);}</script>");
        assertThat(page.keys()).containsExactly(order, order);
        assertThat(tag.conversions()).contains("Purchase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void printsTheTagAnewWhereItsPageIsForwarded(String mode) throws Exception {
        Answer page = shops.visitor(mode).get("tags/forward.jsp");

        assertThat(TagRun.of(page).inits()).isOne();
        assertThat(page.text()).contains("<title>Tea</title>").doesNotContain("Thrown away");
    }

    @Test
    void goesOnWithoutAKeyWhereTheFilterStandsAside() throws Exception {
        TagRun view = TagRun.of(shops.visitor("aside").get("tags/tea.jsp"));
        Answer thanks = shops.visitor("aside").get("tags/thanks.jsp?order=" + JspShops.newOrder());

        assertThat(view.inits()).isOne();
        assertThat(view.key()).isEmpty();
        assertThat(thanks.keys()).isEmpty();
        assertThat(thanks.text()).contains(TagValuesContract.CALL);
    }

    @Test
    void printsNothingWithoutALineTagId() throws Exception {
        assertThat(shops.visitor("unset").get("tags/thanks.jsp?order=1").text()).doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual", "aside"})
    void printsNothingForAVisitorWhoHasNotAgreed(String application) throws Exception {
        Answer page = shops.visitor(application).get("tags/thanks.jsp?order=1", AgreementHeader.NAME, "no");

        assertThat(page.text()).contains("<title>Thanks</title>").doesNotContain("<script");
        // Open Liberty says no-cache="set-cookie" of a page that begins a session.
        assertThat(page.header("Cache-Control").orElse("")).matches("(no-cache=\"set-cookie[^\"]*\")?");
    }

    @Test
    void givesTemplatesTheKeyAsAText() throws Exception {
        String clickId = Browser.newClickId();
        String order = JspShops.newOrder();
        TagRun tag =
                TagRun.of(shops.visitor("manual").with("tagtwin_click", clickId).get("tags/key.jsp?order=" + order));

        assertThat(tag.key()).isEqualTo(order);
        assertThat(SentEvents.of(shops.line(), clickId).await(2))
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .containsOnly(order);
        assertThat(TagRun.of(shops.visitor("aside").get("tags/key.jsp?order=1")).key())
                .isEmpty();
    }
}
