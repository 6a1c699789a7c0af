package io.github.tagtwin.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.cli.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each directory of {@code cli/check} is a shop's files, and what is to be said of them. */
class CheckCommandTest {
    private static final Path CASES = Path.of("src/test/resources/cli/check");

    private final Path directory;

    CheckCommandTest(@TempDir Path directory) {
        this.directory = directory;
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.map(each -> each.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpectedOfEachShop(String name) throws IOException {
        Ran ran = check(name);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out() + "exit code " + ran.code() + "\n")
                .isEqualTo(Files.readString(CASES.resolve(name).resolve("expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void neverShowsASecret(String name) throws IOException {
        assertThat(check(name).out()).doesNotContain("planted");
    }

    @Test
    void anUnpackedWarIsReadAsAPackedOne() throws IOException {
        Path unpacked = unpacked("10-javax-jar-in-a-jakarta-shop");

        assertThat(Ran.command("check", unpacked.toString()).out())
                .isEqualTo(check("10-javax-jar-in-a-jakarta-shop").out());
    }

    @Test
    void nothingOutsideOfADescriptorIsEverRead() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "canary");
        Path xml = Files.writeString(
                directory.resolve("web.xml"),
                "<!DOCTYPE web-app [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]><web-app version=\"5.0\">"
                        + "<context-param><param-name>tagtwin.line-tag-id</param-name><param-value>&leak;</param-value>"
                        + "</context-param></web-app>");

        Ran ran = Ran.command("check", xml.toString());

        assertThat(ran.out() + ran.err()).doesNotContain("canary");
    }

    @Test
    void whatCantBeReadIsNoVerdict() throws IOException {
        Path broken = Files.writeString(directory.resolve("web.xml"), "<web-app>\n<filter>\n</web-app>");
        Path latin = Files.write(directory.resolve("latin.properties"), new byte[] {'a', '=', (byte) 0xE9});

        assertThat(Ran.command("check", "nowhere.war"))
                .isEqualTo(new Ran(2, "", "tagtwin: nowhere.war can't be read: there is no such file\n"));
        assertThat(Ran.command("check", broken.toString()).err()).contains("line 3: not well-formed XML");
        assertThat(Ran.command("check", latin.toString()).err()).contains("it isn't UTF-8");
        assertThat(Ran.command("check", broken.toString()).code()).isEqualTo(2);
        assertThat(Ran.command("check").code()).isEqualTo(2);
    }

    @Test
    void whatIsBetterSetIsWorthALook() throws IOException {
        String line = "line-tag-id=6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18\naccess-token=t\n";
        Path little = Files.writeString(directory.resolve("little.properties"), line);
        Path more = Files.writeString(
                directory.resolve("more.properties"), line + "key-secret=of-the-shop-alone\nchannel-id=1657\n");

        assertThat(Ran.command("check", little.toString()).out())
                .contains("  - key-secret isn't set: ", "  - channel-id isn't set: ");
        assertThat(Ran.command("check", more.toString()).out())
                .doesNotContain("key-secret isn't set", "channel-id isn't set");
    }

    @Test
    void whatCompressesInFrontOfTheFilterIsWell() throws IOException {
        String gzip = "<filter><filter-name>gzip</filter-name><filter-class>a.Gzip</filter-class></filter>"
                + "<filter-mapping><filter-name>gzip</filter-name><url-pattern>/*</url-pattern></filter-mapping>";
        String ours = "<filter><filter-name>tagtwin</filter-name>"
                + "<filter-class>io.github.tagtwin.servlet.LineConversionFilter</filter-class></filter>"
                + "<filter-mapping><filter-name>tagtwin</filter-name><url-pattern>/*</url-pattern></filter-mapping>";

        assertThat(descriptor(gzip + ours)).doesNotContain("seems to compress");
        assertThat(descriptor(ours + gzip)).contains("'gzip' seems to compress");
    }

    @Test
    void anOrderingThatNamesTheFilterIsWell() throws IOException {
        String order = "<absolute-ordering><name>%s</name></absolute-ordering>";

        assertThat(descriptor(order.formatted("tagtwin"))).doesNotContain("never runs");
        assertThat(descriptor(order.formatted("other"))).contains("never runs: absolute-ordering");
    }

    private String descriptor(String filters) throws IOException {
        Path xml =
                Files.writeString(directory.resolve("web.xml"), "<web-app version=\"5.0\">" + filters + "</web-app>");
        return Ran.command("check", xml.toString()).out();
    }

    @Test
    void twoApplicationsAreNoShop() throws IOException {
        String war = packed("fine-war").toString();

        assertThat(Ran.command("check", war, war).err()).contains("check each shop by itself");
    }

    private Ran check(String name) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check"));
        try (Stream<Path> files = Files.list(CASES.resolve(name))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("expected.txt"))
                    .sorted()
                    .forEach(file -> arguments.add(file.toString()));
        }
        if (Files.exists(CASES.resolve(name).resolve("WEB-INF"))) {
            arguments.add(packed(name).toString());
        }
        return Ran.command(arguments.toArray(String[]::new));
    }

    private Path packed(String name) throws IOException {
        Path war = directory.resolve("shop.war");
        Path unpacked = unpacked(name);
        try (OutputStream out = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(unpacked)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(unpacked.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
        return war;
    }

    /** The case's WAR, with a jar wherever {@code name.jar.api} stands for one. */
    private Path unpacked(String name) throws IOException {
        Path root = Files.createTempDirectory(directory, "war");
        Path from = CASES.resolve(name);
        try (Stream<Path> files = Files.walk(from.resolve("WEB-INF"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                String fileName = file.getFileName().toString();
                if (fileName.contains(".jar.")) {
                    String api = fileName.substring(fileName.lastIndexOf('.') + 1);
                    Files.write(to.resolveSibling(fileName.substring(0, fileName.lastIndexOf('.'))), jar(api));
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return root;
    }

    private static byte[] jar(String api) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            if (!api.equals("other")) {
                jar.putNextEntry(new ZipEntry("io/github/tagtwin/servlet/LineConversionFilter.class"));
                jar.write((api + "/servlet/Filter").getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }
}
