package io.github.tagtwin.inject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "_lt('init',{tagId:'T',deduplicationKey:'ORDER-1'})|ORDER-1",
                "_lt('init',{\"deduplicationKey\" : \"ORDER-1\" , tagId:'T'})|ORDER-1",
                "_lt('init',{a:{deduplicationKey:'inner'},deduplicationKey:'outer',})|outer",
                "_lt('init',{a:[',',{b:1}],f(){return 1},deduplicationKey:/* x */'K'})|K",
                "_lt('init',{deduplicationKey:'first',deduplicationKey:'last'})|last",
                "_lt('init',{deduplicationKey:'same'});_lt('init',{deduplicationKey:'same'})|same"
            })
    void adoptsAKeyThatIsAPlainString(String script, String key) {
        Sighting sighting = sighting(script);

        assertThat(sighting.ownKey()).map(DeduplicationKey::text).contains(key);
        assertThat(sighting.hasUnknownKey()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_lt('init',{deduplicationKey:orderId})",
                "_lt('init',{deduplicationKey:'a'+b})",
                "_lt('init',{deduplicationKey:`ORDER-1`})",
                "_lt('init',{deduplicationKey:'a\\x62'})",
                "_lt('init',{deduplicationKey:''})",
                "_lt('init',{deduplicationKey:'undefined'})",
                "_lt('init',{deduplicationKey:'null'})",
                "_lt('init',{deduplicationKey:'not a key'})",
                "_lt('init',{deduplicationKey})",
                "_lt('init',{deduplicationKey,tagId:'T'})",
                "_lt('init',{deduplicationKey(){}})",
                "_lt('init',{tagId:'T',...options})",
                "_lt('init',{['dedup'+'licationKey']:'K'})",
                "_lt('init',{'dedup\\x6cicationKey':'K'})",
                "_lt('init',{deduplicationKey:'a'});_lt('init',{deduplicationKey:'b'})"
            })
    void knowsThatAKeyCannotBeKnown(String script) {
        assertThat(sighting(script).hasUnknownKey()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_lt('init',{tagId:'T'})",
                "_lt('init',{})",
                "_lt('init',{a:deduplicationKey,'b':1,c:{deduplicationKey:x},})",
                "_lt('init',{a:b?'deduplicationKey':c})"
            })
    void findsNoKeyWhereThereIsNone(String script) {
        assertThat(sighting(script).ownKey()).isEmpty();
        assertThat(sighting(script).hasUnknownKey()).isFalse();
        assertThat(sighting(script).inits()).isEqualTo(1);
    }

    @Test
    void readsTheNamesOfThePagesOwnConversions() {
        Sighting sighting = sighting("_lt('send','pv',['T']);_lt('send','cv',{type:'Purchase',value:1},['T']);"
                + "if(a)window._lt(\"send\",\"cv\",{\"value\":2,\"type\":\"Conversion\"},['T'])");

        assertThat(sighting.conversions()).containsExactly("Purchase", "Conversion");
        assertThat(sighting.hasUnknownConversions()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_lt('send','cv',{type:name},['T'])",
                "_lt('send','cv',{value:1},['T'])",
                "_lt('send','cv',options,['T'])",
                "_lt('send','cv',{type:'a'+'b'},['T'])"
            })
    void knowsThatANameCannotBeRead(String script) {
        assertThat(sighting(script).hasUnknownConversions()).isTrue();
        assertThat(sighting(script).conversions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_lt('init', options)", "_lt('init', `x`)", "_lt('init', 'x')", "_lt('init', (a))"})
    void knowsOptionsThatCannotBeEdited(String script) {
        assertThat(sighting(script).hasVariableOptions()).isTrue();
        assertThat(sighting(script).inits()).isZero();
    }

    @Test
    void knowsAParkedTag() {
        assertThat(page("<script type='text/javascript-blocked'>_lt('init',{})</script>")
                        .parked())
                .isTrue();
        assertThat(page("<script type='text/plain'>_lt('init',{})</script>").parked())
                .isTrue();
        assertThat(page("<script>_lt('init',{})</script>").parked()).isFalse();
    }

    @Test
    void knowsTheLineTagIds() {
        assertThat(sighting("_lt('init',{tagId:'T1'});_lt('init',{\"tagId\":\"T2\",x:1});_lt('init',{tagId:'T1'})")
                        .tagIds())
                .containsExactly("T1", "T2");
        assertThat(sighting("_lt('init',{tagId:id});_lt('init',{})").tagIds()).isEmpty();
    }

    @Test
    void seesNothingOfATagThatCannotRun() {
        assertThat(page("<template><script>_lt('init',{});_lt('init',x)</script></template>")
                        .any())
                .isFalse();
        assertThat(page("<script src='a.js'>_lt('init',{})</script>").any()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{type:'Purchase',value:1280,currency:'TWD'}|{currency=TWD, value=1280}",
                "{'value' : '19.90' , \"currency\":\"THB\", type:'Purchase'}|{currency=THB, value=19.90}",
                "{type:'Purchase',value: 19.90 ,}|{value=19.90}",
                "{type:'Purchase',value:5,value:6}|{value=6}",
                "{type:'Purchase',values:7,value:5,evalue:6}|{value=5}",
                "{type:'Purchase',value:5,currency:code}|{}",
                "{type:'Purchase',currency:'TWD'}|{}",
                "{type:'Purchase',value:total}|{}",
                "{type:'Purchase',value}|{}",
                "{type:'Purchase',value(){return 5}}|{}",
                "{type:'Purchase',value:5+x}|{}",
                "{type:'Purchase',value:5/x}|{}",
                "{type:'Purchase',value:-5}|{}",
                "{type:'Purchase',value:1.}|{}",
                "{type:'Purchase',value:1.2.3}|{}",
                "{type:'Purchase',value:1.toFixed}|{}",
                "{type:'Purchase',value:1e3}|{}",
                "{type:'Purchase',value:f(5)}|{}",
                "{type:'Purchase',value:`5`}|{}",
                "{type:'Purchase',a:{value:5}}|{}"
            })
    void readsWhatAConversionIsWorthWhereThatIsPlain(String options, String worth) {
        Sighting sighting = sighting("_lt('send','cv'," + options + ")");

        assertThat(sighting.calls()).containsOnlyKeys("Purchase");
        assertThat(sighting.calls().values())
                .extracting(CustomFields::byLineName)
                .asString()
                .isEqualTo("[" + worth + "]");
    }

    @Test
    void takesTheFirstCallOfAName() {
        Sighting sighting = sighting("_lt('send','cv',{type:'A',value:1});_lt('send','cv',{type:'A',value:2})");

        assertThat(sighting.calls().values())
                .extracting(CustomFields::byLineName)
                .asString()
                .isEqualTo("[{value=1}]");
    }

    @Test
    void takesNoParkedCallForOneThatIsMade() {
        Sighting sighting = page("<script type='text/plain'>_lt('send','cv',{type:'Purchase'})</script>");

        assertThat(sighting.calls()).isEmpty();
        assertThat(sighting.conversions()).containsExactly("Purchase");
    }

    private static Sighting sighting(String script) {
        return page("<script>" + script + "</script>");
    }

    private static Sighting page(String page) {
        Injector injector = Injector.of(Insertion.NONE, LeadBytes.NONE);
        injector.edited(page, 0, page.length());
        return injector.sighting();
    }
}
