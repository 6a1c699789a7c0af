package io.github.tagtwin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void escapesWhatHtmlWouldTakeForItsOwn() {
        assertThat(Text.html("<script>alert('x' + \"y\") && z</script>"))
                .isEqualTo("&lt;script&gt;alert(&#39;x&#39; + &quot;y&quot;) &amp;&amp; z&lt;/script&gt;");
    }

    @Test
    void leavesOtherWritingAlone() {
        assertThat(Text.html("阿里山 é 🍵")).isEqualTo("阿里山 é 🍵");
    }

    @Test
    void showsNothingForNothing() {
        assertThat(Text.html(null)).isEmpty();
    }

    @Test
    void writesAmountsAsShopsInTaiwanDo() {
        assertThat(Text.money(1280)).isEqualTo("NT$1,280");
        assertThat(Text.money(90)).isEqualTo("NT$90");
    }
}
