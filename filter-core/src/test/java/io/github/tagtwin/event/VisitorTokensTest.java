package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Lane LANE = Lane.of("6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18", "1654321987");
    private static final UserFields ALL = UserFields.none()
            .with(UserField.LINE_UID, "U0123456789abcdef0123456789abcdef")
            .with(UserField.PHONE, "f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18")
            .with(UserField.EMAIL, "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b")
            .with(UserField.CLICK_ID, "qW7dK2xVt0bYzR4mPj9sLc1h")
            .with(UserField.BROWSER_ID, "3f2504e0-4f89-41d3-9a0c-0305e82c3301")
            .with(UserField.IFA, "AEBE52E7-03EE-455A-B3C4-E57283966239")
            .with(UserField.EXTERNAL_ID, "member_7");

    private final VisitorTokens tokens = VisitorTokens.withSecret("secret");

    @Test
    void carriesEveryFieldAndWhenItWasKnown() {
        String token = tokens.of(LANE, ALL, NOW.plusSeconds(59));

        assertThat(token).matches("tt1\\.[A-Za-z0-9_.-]+").hasSizeLessThan(400).doesNotContain("member_7");
        VisitorToken read = VisitorTokens.withSecret("secret").read(token).orElseThrow();
        assertThat(read.user().byLineName()).isEqualTo(ALL.byLineName());
        assertThat(read.lane()).isEqualTo(LANE);
        assertThat(read.time()).isEqualTo(NOW);
    }

    @Test
    void isEmptyOfNobody() {
        assertThat(tokens.of(LANE, UserFields.none(), NOW)).isEmpty();
    }

    @Test
    void leavesOutWhatIsWorthLeastWhereThereIsNoRoom() {
        UserFields longest = ALL.with(UserField.CLICK_ID, "c".repeat(512)).with(UserField.EXTERNAL_ID, "e".repeat(512));

        String token = tokens.of(LANE, longest, NOW);

        assertThat(token).hasSizeLessThanOrEqualTo(VisitorTokens.LONGEST);
        assertThat(tokens.read(token).orElseThrow().user().byLineName())
                .containsOnlyKeys("line_uid", "phone", "email", "click_id", "browser_id", "ifa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "tt1.", "tt1.x.y", "tt2.AAAA.0123456789012345678901"})
    void readsNothingElse(String token) {
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void readsNothingThatWasChangedOrIsOfAnotherSecretOrForm() {
        String token = tokens.of(LANE, ALL, NOW);

        assertThat(VisitorTokens.withSecret("other").read(token)).isEmpty();
        assertThat(tokens.read("tt0" + token.substring(3))).isEmpty();
        assertThat(tokens.read(token + "x")).isEmpty();
        assertThat(tokens.read("x".repeat(100_000))).isEmpty();
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(tokens.read(token.substring(0, at) + other + token.substring(at + 1)))
                    .isEmpty();
        }
    }
}
