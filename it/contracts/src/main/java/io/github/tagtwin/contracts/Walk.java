package io.github.tagtwin.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor's way through every page of the sample shop. */
final class Walk {
    private static final Pattern ORDER_ID = Pattern.compile("T[0-9]{8}-[0-9A-Z]{8}");

    private final Browser browser;
    private final List<Step> steps = new ArrayList<>();

    private Walk(Browser browser) {
        this.browser = browser;
    }

    static List<Step> through(Browser browser) throws Exception {
        return new Walk(browser).steps();
    }

    /** The order that a page thanks for. */
    static String orderId(String text) {
        Matcher found = ORDER_ID.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no order in: " + text);
        }
        return found.group();
    }

    private List<Step> steps() throws Exception {
        page("list", browser.get(""));
        page("product", browser.get("product?id=ruby-100"));
        other("product that isn't sold", browser.get("product?id=none"));
        other("page that isn't there", browser.get("no/such/page"));
        page("empty cart", browser.get("cart"));
        other("adding to the cart", browser.post("cart", "id=ruby-100&quantity=2"));
        page("cart", browser.get("cart"));
        page("checkout", browser.get("checkout"));
        page("checkout with mistakes", browser.post("checkout", "name=%3Cb%3E&email=x&phone=%E9%9B%BB"));
        Answer placed = browser.post("checkout", "name=Anna&email=test%40example.com&phone=0910-000-000");
        other("placing the order", placed);
        page("thank you", browser.get(placed.header("Location").orElseThrow()));
        other("somebody else's order", browser.get("order/done?id=T20260101-00000000"));
        return steps;
    }

    private static Answer sameOrder(Answer answer) {
        return answer.numbering(ORDER_ID, "T20261121-THESAME0");
    }

    private void page(String name, Answer answer) {
        steps.add(new Step(name, 1, answer));
    }

    private void other(String name, Answer answer) {
        steps.add(new Step(name, 0, answer));
    }

    /** One answer on the way, and how often the key goes in. */
    record Step(String name, int keys, Answer answer) {
        void hasOnlyTheKeyMoreThan(Step plain) {
            Oracle oracle = Oracle.of(sameOrder(answer), sameOrder(plain.answer));
            if (keys == 0) {
                oracle.findsThePageUntouched();
            } else {
                oracle.findsThePageEdited(keys);
            }
        }
    }
}
