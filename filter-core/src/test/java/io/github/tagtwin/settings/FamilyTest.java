package io.github.tagtwin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyTest {
    private final Family family = Family.of(
            "shop",
            Setting.text("host", ".+", "a host"),
            Setting.text("tea-host", ".+", "a host"),
            Setting.secret("token", "a token"));

    @Test
    void findsTheNameThatTheShopGave() {
        assertThat(family.nameIn("shop.green-tea.host")).contains("green-tea");
        assertThat(family.nameIn("shop.tea.token-file")).contains("tea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.host",
                "shop..host",
                "shop.Tea.host",
                "shop.a.b.host",
                "shop.tea.hots",
                "host",
                "shops.a.host"
            })
    void knowsNoOtherNames(String name) {
        assertThat(family.nameIn(name)).isEmpty();
    }

    @Test
    void readsANameWithoutItsDotsByTheLongestMember() {
        assertThat(family.nameOfDashed("shop-green-tea-host")).contains("shop.green.tea-host");
        assertThat(family.nameOfDashed("shop-tea-token-file")).contains("shop.tea.token-file");
        assertThat(family.nameOfDashed("shopping-host")).isEmpty();
    }

    @Test
    void tellsWhichNamesAreAlike() {
        assertThat(family.alike("shop.tea.hots")).contains("shop.tea.host", "shop.tea.token-file");
        assertThat(family.alike("shop.host")).isEmpty();
    }
}
