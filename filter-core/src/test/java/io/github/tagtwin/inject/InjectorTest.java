package io.github.tagtwin.inject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InjectorTest {
    private static final String BASE = "<script>_lt('init', {customerType: 'lap', tagId: 'T'});</script>";
    private static final Insertion KEY = quote -> "[" + quote + "]";

    /** Pages; where the key belongs stands a ⇩, with double quotes a ⇓. */
    static Stream<Arguments> pages() {
        return Stream.of(
                page("the base code", "<html><script>_lt('init', {⇩customerType: 'lap'});</script>"),
                page("several lines", "<script>\n_lt(\n  'init' ,\n\t{⇩\n customerType: 'lap'\n});\n</script>"),
                page("double quotes", "<script>_lt(\"init\",{⇓\"tagId\":\"T\"})</script>"),
                page("window._lt", "<script>window._lt('init',{⇩})</script>"),
                page("capital letters", "<SCRIPT TYPE=\"Text/JavaScript\">_lt('init',{⇩})</SCRIPT>"),
                page("two inits", "<script>_lt('init',{⇩a:1});_lt('init',{⇩b:2})</script>"),
                page("two scripts", "<script>x</script><script>_lt('init',{⇩a:1})</script>" + BASE.replace("{", "{⇩")),
                page("after a comment", "<!-- <script> --><script>/* ' */ // \"\n_lt('init',{⇩})</script>"),
                page(
                        "after a hidden script",
                        "<script><!--\nvar a='<script>';\n//--></script>" + BASE.replace("{", "{⇩")),
                page("behind <!--", "<script><!--\n_lt('init',{⇩})\n//--></script>"),
                page("in a CDATA section", "<script>//<![CDATA[\n_lt('init',{⇩})\n//]]></script>"),
                page("after a regular expression", "<script>a=/['\"]/;_lt('init',{⇩})</script>"),
                page("after a division", "<script>a=(b)/2;c='/';_lt('init',{⇩})</script>"),
                page("after a returned expression", "<script>function f(){return /'/}\n_lt('init',{⇩})</script>"),
                page("after a template", "<script>a=`it's ${b?`'${c}`:{d:'}'}} '`;_lt('init',{⇩})</script>"),
                page("after a broken string", "<script>a='it is\n_lt('init',{⇩})</script>"),
                page("after an escaped quote", "<script>a='\\'';b=\"\\\\\";_lt('init',{⇩})</script>"),
                page("after an odd tag", "<a title='>' x=\"<script>\" y=<b>a < b<script>_lt('init',{⇩})</script>"),
                page("after an empty comment", "<!--><script>_lt('init',{⇩})</script><!--->"),
                page("after a doctype", "<!DOCTYPE html><?xml version='1'?>" + BASE.replace("{", "{⇩")),
                page("with a nonce", "<script nonce=abc async>_lt('init',{⇩})</script>"),
                page("in a parked script", "<script type=\"text/plain\">_lt('init',{⇩})</script>"),
                page("in a module", "<script type=module>_lt('init',{⇩})</script>"),
                page("behind letters of the world", "<title>茶葉 ʻ ё</title><script>var 茶='葉';_lt('init',{⇩})</script>"),
                page("in an unfinished page", "<script>_lt('init',{⇩"),
                page("nested in a function", "<script>(function(){if(a){_lt('init',{⇩})}})()</script>"),
                page(
                        "after blanks round an equals sign",
                        "<a title = '<script>' x= \"'\"><script>_lt('init',{⇩})</script>"),
                page("after a nested value", "<a href=/?q='a b='<script>'><script>_lt('init',{⇩})</script>"),
                page("after a comment with a bang", "<!--!> <script>'--!><script>_lt('init',{⇩})</script>"),
                page("after a condition", "<script>if((a)&&b)/'/.test(c);_lt('init',{⇩})</script>"),
                page("after a divided string", "<script>var a=b+\"c\" /2;d='/';_lt('init',{⇩})</script>"),
                page("after a postfix", "<script>a=b++/2;c='/';_lt('init',{⇩})</script>"),
                page("after a property's name", "<script>a.return/2;c='/';_lt('init',{⇩})</script>"),
                page("behind a template element", "<template>" + BASE + "</template>" + BASE.replace("{", "{⇩")),
                page("in a shadow root", "<template shadowrootmode=open>" + BASE.replace("{", "{⇩") + "</template>"),
                page("behind an empty title of a drawing", "<svg><title/></svg>" + BASE.replace("{", "{⇩")),
                page("behind a drawing's empty script", "<svg><script href='a'/></svg>" + BASE.replace("{", "{⇩")),
                page(
                        "in a drawing's CDATA section",
                        "<svg><![CDATA[" + BASE + "]] >]]]></svg>" + BASE.replace("{", "{⇩")),
                page("behind a condition in a drawing", "<svg><![if IE]></svg>" + BASE.replace("{", "{⇩")),
                page("behind a section that HTML doesn't know", "<![CDATA[>" + BASE.replace("{", "{⇩") + "]]>"),
                page("behind a drawing's empty template", "<svg><template/></svg>" + BASE.replace("{", "{⇩")),
                page(
                        "in the title behind a drawing that closes itself",
                        "<svg a=\"b\" /><title/>" + BASE + "</title>" + BASE.replace("{", "{⇩")),
                page(
                        "in a value behind a name of odd letters",
                        "<script =\" src=\" b>_lt('init',{})\"></script>" + BASE.replace("{", "{⇩")),
                page("with a type twice", "<script type type='text/html'>_lt('init',{⇩})</script>"),
                page("in a template element", "<template><template></template>" + BASE + "</template>"),
                page("in a script from elsewhere", "<script src=a.js>_lt('init',{})</script>"),
                page("in plain text", "<plaintext>" + BASE),
                page("behind an escape in the command", "<script>_lt('\\xinit',{});_lt('in\\it',{})</script>"),
                page("no tag at all", "<html><body><script>alert('init')</script></body></html>"),
                page("in a comment", "<!-- " + BASE + " -->"),
                page("in a bogus comment", "<! " + BASE.replace("<script>", "").replace("</script>", "") + ">"),
                page("in an attribute", "<div data-x=\"<script>_lt('init', {})</script>\"></div>"),
                page("shown as text", "<pre>&lt;script&gt;_lt('init', {})&lt;/script&gt;</pre>"),
                page("in a text area", "<textarea>" + BASE + "</textarea>"),
                page("in a title", "<title>" + BASE + "</title>"),
                page("in a style", "<style>" + BASE + "</style>"),
                page("in a noscript", "<noscript>" + BASE + "</noscript>"),
                page("outside a script", "<p>_lt('init', {})</p>"),
                page("in a string", "<script>var s = \"_lt('init', {\";</script>"),
                page("in a string of a framework", "<script>self.__f.push([1,\"\\\"_lt('init',{\\\"\"])</script>"),
                page("in a template string", "<script>var s = `_lt('init', {`;</script>"),
                page("in a line comment", "<script>// _lt('init', {\n</script>"),
                page("in a block comment", "<script>/* ** _lt('init', { */</script>"),
                page("in JSON", "<script type=\"application/ld+json\">_lt('init', {</script>"),
                page("another function", "<script>my_lt('init', {});$_lt('init', {});_lt2('init', {})</script>"),
                page("another command", "<script>_lt('send', {});_lt('initial', {})</script>"),
                page("options in a variable", "<script>_lt('init', options)</script>"));
    }

    private static Arguments page(String name, String marked) {
        return Arguments.of(name, marked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void insertsExactlyWhereTheKeyBelongs(String name, String marked) {
        String page = marked.replaceAll("[⇩⇓]", "");

        assertThat(inBytes(page.getBytes(UTF_8), page.length() * 4, UTF_8)).isEqualTo(expected(marked));
        assertThat(inChars(page, page.length())).isEqualTo(expected(marked));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void givesTheSamePageHoweverItIsCut(String name, String marked) {
        String page = marked.replaceAll("[⇩⇓]", "");
        byte[] bytes = page.getBytes(UTF_8);

        for (int size = 1; size < bytes.length; size++) {
            assertThat(inBytes(bytes, size, UTF_8)).isEqualTo(expected(marked));
        }
        for (int size = 1; size < page.length(); size++) {
            assertThat(inChars(page, size)).isEqualTo(expected(marked));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "Big5", "GBK", "EUC-JP", "windows-31j"})
    void isNotMisledByTheSecondHalfOfACharacter(String charset) {
        String page = "<script>var a='ソ能表';var b='許功蓋';_lt('init',{})</script>";
        byte[] bytes = page.getBytes(Charset.forName(charset));

        assertThat(inBytes(bytes, 7, Charset.forName(charset)))
                .isEqualTo(new String(bytes, Charset.forName(charset)).replace("{}", "{[']}"));
    }

    @Test
    void givesNothingBackForAChunkThatStaysAsItIs() {
        Injector injector = injector(UTF_8);
        byte[] page = "<p>no tag</p>".getBytes(UTF_8);

        assertThat(injector.edited(page, 0, page.length)).isNull();
        assertThat(injector.edited("<p>no tag</p>", 0, 13)).isNull();
    }

    @Test
    void editsOnlyThePartThatItIsGiven() {
        Injector injector = injector(UTF_8);
        byte[] buffer = ("junk" + BASE + "junk").getBytes(UTF_8);

        assertThat(injector.edited(buffer, 4, BASE.length())).asString(UTF_8).isEqualTo(BASE.replace("{", "{[']"));
        assertThat(injector.insertions()).isEqualTo(1);
    }

    @Test
    void insertsNothingWhereTheInsertionIsEmpty() {
        Injector injector = Injector.of(Insertion.NONE, LeadBytes.NONE);

        assertThat(injector.edited(BASE, 0, BASE.length())).isNull();
        assertThat(injector.insertions()).isZero();
        assertThat(injector.sighting().inits()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><head><title>a</title></head><body></body>|<html><head>[1]<title>a</title></head>[2]<body></body>",
                "<HEAD lang='>'>a</HEAD ><p>|<HEAD lang='>'>[1]a</HEAD >[2]<p>",
                "<html><body class='a'><p>a</p></body>|<html><body class='a'>[2]<p>a</p></body>",
                "<head><body><p>a|<head>[1]<body>[2]<p>a",
                "<head></head><head></head><body>|<head>[1]</head>[2]<head></head><body>",
                "<header></header><p>a|<header></header><p>a",
                "<!-- <head> --><title><head></title><p title='<body>'>|<!-- <head> --><title><head></title><p title='<body>'>",
                "<script>'<head></head><body>'</script>|<script>'<head></head><body>'</script>",
                "<template><head></head><body></template><body>|<template><head></head><body></template><body>[2]"
            })
    void insertsAtTheHeadsTwoPointsOnceEach(String page, String expected) {
        for (int size = 1; size <= page.length(); size++) {
            assertThat(inBytes(page.getBytes(UTF_8), size, UTF_8, headInsertion()))
                    .isEqualTo(expected);
            assertThat(inChars(page, size, headInsertion())).isEqualTo(expected);
        }
    }

    @Test
    void tellsAtTheEndOfTheHeadWhatWasSeenInIt() {
        List<Integer> seen = new ArrayList<>();
        Insertion insertion = new HeadInsertion("", "") {
            @Override
            public String atHeadEnd(Sighting sighting) {
                seen.add(sighting.inits());
                return "";
            }
        };
        String page = "<head>" + BASE + "</head>" + BASE;

        assertThat(inChars(page, page.length(), insertion)).isEqualTo(page);
        assertThat(seen).containsExactly(1);
    }

    private static Insertion headInsertion() {
        return new HeadInsertion("[1]", "[2]");
    }

    private static class HeadInsertion implements Insertion {
        private final String start;
        private final String end;

        HeadInsertion(String start, String end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public String intoInit(char quote) {
            return "";
        }

        @Override
        public String atHeadStart() {
            return start;
        }

        @Override
        public String atHeadEnd(Sighting seen) {
            return end;
        }
    }

    @ParameterizedTest
    @MethodSource("xhtmlPages")
    void readsXhtmlAsXml(String marked) {
        String page = marked.replace("⇩", "");

        for (int size = 1; size <= page.length(); size++) {
            Injector injector = Injector.of(KEY, LeadBytes.NONE, Markup.XHTML);
            assertThat(inChars(injector, page, size)).isEqualTo(expected(marked));
        }
    }

    static Stream<String> xhtmlPages() {
        String keyed = BASE.replace("{", "{⇩");
        return Stream.of(
                "<script src='a.js'/>" + keyed,
                "<script type=\"text/javascript\" src=\"a.js\" />" + keyed,
                "<title/><style/><textarea /><template/>" + keyed,
                "<p><![CDATA[" + BASE + "]]></p>" + keyed,
                "<script>//<![CDATA[\n_lt('init',{⇩})\n//]]></script>");
    }

    private static String expected(String marked) {
        return marked.replace("⇩", "[']").replace("⇓", "[\"]");
    }

    private static Injector injector(Charset charset) {
        return Injector.of(KEY, LeadBytes.of(charset.name()));
    }

    private static String inBytes(byte[] page, int size, Charset charset) {
        return inBytes(page, size, charset, KEY);
    }

    private static String inBytes(byte[] page, int size, Charset charset, Insertion insertion) {
        Injector injector = Injector.of(insertion, LeadBytes.of(charset.name()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < page.length; from += size) {
            int length = Math.min(size, page.length - from);
            byte[] edited = injector.edited(page, from, length);
            out.write(
                    edited == null ? page : edited, edited == null ? from : 0, edited == null ? length : edited.length);
        }
        return out.toString(charset);
    }

    private static String inChars(String page, int size) {
        return inChars(page, size, KEY);
    }

    private static String inChars(String page, int size, Insertion insertion) {
        return inChars(Injector.of(insertion, LeadBytes.NONE), page, size);
    }

    private static String inChars(Injector injector, String page, int size) {
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < page.length(); from += size) {
            int length = Math.min(size, page.length() - from);
            char[] edited = injector.edited(page, from, length);
            out.append(edited == null ? page.substring(from, from + length) : String.valueOf(edited));
        }
        return out.toString();
    }
}
