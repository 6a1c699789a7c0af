package io.github.tagtwin.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop's pages with TagTwin and with TagTwin standing aside: the same bytes, but for what is inserted. */
class UntouchedPagesIT {
    private static final Pattern INSERTION =
            Pattern.compile("deduplicationKey:'[0-9a-zA-Z_-]{1,256}',(externalId:'M-[0-9A-Z]{10}',)?");

    /** All that the shop itself makes up anew for each order. */
    private static final Pattern ORDER_NUMBER = Pattern.compile("T[0-9]{8}-[0-9A-Z]{8}");

    private static LineStandIn line;
    private static ShopProcess twinned;
    private static ShopProcess plain;

    private Shopper withTagTwin;
    private Shopper without;

    @BeforeAll
    static void openBothShops(@TempDir Path folder) throws Exception {
        line = LineStandIn.start(0);
        twinned = ShopProcess.start(folder.resolve("twinned"), line, Map.of());
        plain = ShopProcess.start(StandingAsideWar.in(folder), folder.resolve("plain"), line, Map.of());
        assertThat(plain.log()).contains("TagTwin stands aside");
    }

    @AfterAll
    static void closeBothShops() {
        plain.close();
        twinned.close();
        line.close();
    }

    @BeforeEach
    void sendSomebodyToEach() {
        withTagTwin = new Shopper(twinned.uri());
        without = new Shopper(plain.uri());
    }

    @Test
    void insertsTheKeyOnceAndLeavesAllOtherBytesOfEachPageAsTheyAre() throws Exception {
        isTheSameButForTheInsertion(withTagTwin.get(""), without.get(""));
        for (String tea : List.of("ruby-100", "alishan-150", "winter-sprout-75")) {
            String path = "product?id=" + tea;
            isTheSameButForTheInsertion(withTagTwin.get(path), without.get(path));
        }
        isTheSameButForTheInsertion(withTagTwin.get("cart"), without.get("cart"));
        String item = "id=ruby-100&quantity=3";
        isTheSameButForTheInsertion(withTagTwin.post("cart", item), without.post("cart", item));
        isTheSameButForTheInsertion(withTagTwin.get("checkout"), without.get("checkout"));
        String mistyped = "name=%E6%9E%97&email=%22&phone=1";
        isTheSameButForTheInsertion(withTagTwin.post("checkout", mistyped), without.post("checkout", mistyped));
        String buyer = "name=%E6%9E%97%E6%80%A1%E5%90%9B&email=yijun.lin%40example.com&phone=0912-345-678";
        isTheSameButForTheInsertion(withTagTwin.post("checkout", buyer), without.post("checkout", buyer));
    }

    @Test
    void leavesAllBytesOfWhatIsNoPageAsTheyAre() throws Exception {
        for (String path : List.of("shop.css", "leaf.svg", "product?id=none", "order/done?id=none")) {
            assertThat(withTagTwin.get(path)).as(path).isEqualTo(without.get(path));
        }
    }

    private static void isTheSameButForTheInsertion(String twinned, String plain) {
        assertThat(plain).contains("_lt('init'").doesNotContain("deduplicationKey");
        assertThat(INSERTION.matcher(twinned).results()).hasSize(1);
        assertThat(numbered(INSERTION.matcher(twinned).replaceFirst(""))).isEqualTo(numbered(plain));
    }

    private static String numbered(String page) {
        return ORDER_NUMBER.matcher(page).replaceAll("T-some-order");
    }
}
