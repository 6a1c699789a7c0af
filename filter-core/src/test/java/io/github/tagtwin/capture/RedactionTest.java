package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String PAGE = "https://shop.example/tea";

    private final Redaction redaction = new Redaction(Set.of("product"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email=",
                "e-mail=x",
                "userEmail=x",
                "customer[phone]=1",
                "customer%5Bphone%5D=1",
                "Tel=1",
                "reset_token=x",
                "access_token=x",
                "PHPSESSID=x",
                "sid=1",
                "JSESSIONID=1",
                "aspsessionidabcd=1",
                "new%50assword=x",
                "q=test@example.com",
                "q=test%40example.com",
                "q=test%2540example.com",
                "q=test%EF%BC%A0example.com",
                "q=Test+%3Ctest%40example.com%3E",
                "test@example.com",
                "test@example.com=1",
                "ldtag_cl=test@example.com",
                "to=%2B886910000000",
                "to=+886910000000",
                "to=886910000000",
                "to=0910-000-000",
                "to=0910+000+000",
                "to=%EF%BC%90%EF%BC%99%EF%BC%91%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%90",
                "to=(02)2345-6789",
                "to=080-1234-5678",
                "to=081%20234%205678",
                "to=0044%2020%207946%200018",
                "x=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
                "x=5f4dcc3b5aa765d61d8327deb882cf99",
                "x=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "x=AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh",
                "gclid=EAIaIQobChMI8uTj1NqRgwMVxQ",
                "back=%2Faccount%3Femail%3Dx",
                "back=https%3A%2F%2Fa.example%2F%3Fb%3Dhttps%253A%252F%252Fc.example%252F%253Ftoken%253D1",
                "back=%2Fa%3Bjsessionid%3D1",
            })
    void cutsOutWhatMayLeadToAPerson(String parameter) {
        assertThat(redaction.of(PAGE + "?" + parameter)).isEqualTo(PAGE);
        assertThat(redaction.of(PAGE + "?a=1&" + parameter + "&b=2")).isEqualTo(PAGE + "?a=1&b=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=ruby-100",
                "id=7",
                "page=2&sort=price",
                "sku=ruby-oolong-tea-100g-2026-spring",
                "q=%E7%B4%85%E7%8E%89%E8%8C%B6",
                "q=iphone+case",
                "q=hotel",
                "utm_source=line&utm_campaign=2026-11-21_autumn",
                "ean=4901234567894",
                "at=1763718000",
                "date=2026-11-21",
                "price=1000..2000",
                "map=/@25.03,121.56",
                "by=@tea",
                "flag",
                "",
                "a&&b=",
                "a=1;b=2",
                "a=%",
                "a=%zz%4",
                "hotel=taipei",
                "return=%2Ftea%3Fid%3D7",
                "ldtag_cl=Z2FyZGVuLXRlYS0xMjM0NTY3ODkw&lt_r=1",
                "lt_r=5f4dcc3b5aa765d61d8327deb882cf99",
                "product=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            })
    void keepsWhatIsThePages(String query) {
        assertThat(redaction.of(PAGE + "?" + query)).isEqualTo(query.isEmpty() ? PAGE + "?" : PAGE + "?" + query);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/tea;jsessionid=SECRET?id=7, https://shop.example/tea?id=7",
        "https://shop.example/tea?id=7;jsessionid=SECRET, https://shop.example/tea?id=7",
        "https://me:word@shop.example/@tea, https://shop.example/@tea",
        "https://me@shop.example, https://shop.example",
        "https://shop.example/#token=1, https://shop.example/",
        "https://shop.example/?a=1#?email=x, https://shop.example/?a=1",
        "android-app://com.example.tea/, android-app://com.example.tea/",
        "nonsense, nonsense",
        "?email=x, ''",
        "'', ''",
    })
    void cutsOutWhatStandsElsewhereInAnAddress(String address, String left) {
        assertThat(redaction.of(address)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@tea.example",
                "anna%40tea.example",
                "to-anna%2540tea.example",
                "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
                "reset-qW7dK2xVt0bYzR4mPj9sLc1h",
                "5f4dcc3b5aa765d61d8327deb882cf99"
            })
    void cutsOutWhatStandsOfAPersonBetweenSlashes(String segment) {
        assertThat(redaction.of("https://shop.example/a/" + segment + "/b?id=7"))
                .isEqualTo("https://shop.example/a/_/b?id=7");
        assertThat(redaction.of("https://shop.example/" + segment)).isEqualTo("https://shop.example/_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "//a//",
                "/@tea",
                "/T20260101-ABCDEFGH",
                "/4712345678901",
                "/816612345678",
                "/iphone15promax256gbblacktitanium",
                "/Oolong-Tea-2026-HighMountain",
                "/%E9%98%BF%E9%87%8C%E5%B1%B1%E9%AB%98%E5%B1%B1%E8%8C%B6",
                "/12345678901234567890123456789012345678x"
            })
    void keepsThePathOfAPage(String path) {
        assertThat(redaction.of("https://shop.example" + path)).isEqualTo("https://shop.example" + path);
    }

    @ParameterizedTest
    @CsvSource({"8000, ?id=7", "8192, ''"})
    void looksAtNoEndlessQuery(int letters, String left) {
        assertThat(redaction.of(PAGE + "?id=7&email=" + "x".repeat(letters))).isEqualTo(PAGE + left);
    }

    @ParameterizedTest
    @CsvSource({"2048, true", "2049, false"})
    void keepsAQueryUpToWhatLineTakes(int length, boolean whole) {
        String address = PAGE + "?a=" + "b-".repeat(1012).substring(0, length - PAGE.length() - "?a=".length());

        assertThat(redaction.of(address)).isEqualTo(whole ? address : PAGE);
    }

    @ParameterizedTest
    @CsvSource({"8192, true", "8193, false"})
    void readsAQueryOfAnAddressUpToEightThousandLetters(int length, boolean read) {
        String begun = PAGE + "?id=7&email=";

        assertThat(redaction.of(begun + "x".repeat(length - begun.length()))).isEqualTo(read ? PAGE + "?id=7" : PAGE);
    }

    @Test
    void leavesAnEndlessPathToWhoRefusesIt() {
        String endless = "https://shop.example/anna@tea.example/" + "a/".repeat(5000);

        assertThat(redaction.of(endless).length()).isGreaterThan(2048);
    }

    @ParameterizedTest
    @CsvSource({
        "x=test%252540example.com, false",
        "back=%2Fa%3Fto%3D%252Fb%253Fat%253D%25252Fc%25253Femail%25253Dx, false",
        "x=AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEf, false",
        "x=AbCdEfGhIjKlMnOpQrStUvWxYzAbCdE, true",
        "x=abcdefghijklmnopqrs1, false",
        "x=abcdefghijklmnopqr1, true"
    })
    void looksThroughThreeCodesAndKnowsWhatWasDrawnByLot(String parameter, boolean stays) {
        assertThat(redaction.of(PAGE + "?" + parameter)).isEqualTo(stays ? PAGE + "?" + parameter : PAGE);
    }

    @Test
    void leavesTheQueryOutOfAnAddressThatLineWouldFindTooLong() {
        assertThat(redaction.of(PAGE + "?a=" + "b-".repeat(1100))).isEqualTo(PAGE);
        assertThat(redaction.of(PAGE + "?a=1&email=" + "b-".repeat(1100))).isEqualTo(PAGE + "?a=1");
        assertThat(redaction.of(PAGE + "?a=1&email=" + "b-".repeat(1_000_000))).isEqualTo(PAGE);
    }

    @Property
    void letsNoAddressThrough(
            @ForAll("mail") String mail, @ForAll("texts") String before, @ForAll("texts") String behind) {
        String once = URLEncoder.encode(mail, StandardCharsets.UTF_8);
        String twice = URLEncoder.encode(once, StandardCharsets.UTF_8);

        for (String written : new String[] {mail, once, twice}) {
            String left = redaction.of(PAGE + "?a=" + before + "&b=" + written + behind + "&c=1");

            assertThat(left).doesNotContain(written);
        }
    }

    @Property
    void readsAnythingAndKeepsTheOrderOfWhatItLeaves(@ForAll("texts") String query) {
        String left = redaction.of(PAGE + "?" + query);

        assertThat(left).startsWith(PAGE);
        assertThat(redaction.of(left)).isEqualTo(left);
        assertThat(isSubsequence(left, PAGE + "?" + query)).isTrue();
    }

    @Provide
    Arbitrary<String> mail() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars("._+-")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(local -> local + "@example.com");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "a",
                "=",
                "&",
                ";",
                "?",
                "#",
                "%",
                "%25",
                "%40",
                "@",
                "+",
                "0910000000",
                "-",
                "/",
                "email",
                "é",
                "\uD800",
                "\0",
                "\n",
                "ldtag_cl=x",
                "ABCDEFGHIJ0123456789");
        return words.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    private static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (int letter = 0; letter < whole.length() && at < part.length(); letter++) {
            at += whole.charAt(letter) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }
}
