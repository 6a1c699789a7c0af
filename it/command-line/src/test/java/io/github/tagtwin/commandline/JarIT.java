package io.github.tagtwin.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar is a program where nothing else is, and stays one that meets no library of a shop's. */
class JarIT {
    private static final String WELL_SET = "line-tag-id=6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18\naccess-token=planted\n";

    @Test
    void runsWithNothingElseOnTheClassPath() throws Exception {
        Program.Ended help = Program.run("--help");

        assertThat(help.err()).isEmpty();
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: tagtwin").contains("check", "send-test", "queue", "import");
    }

    @Test
    void asksForACommand() throws Exception {
        assertThat(Program.run().err()).contains("Missing required subcommand", "Try 'tagtwin --help'");
        assertThat(Program.run("queue").code()).isEqualTo(2);
    }

    @Test
    void tellsItsVersion() throws Exception {
        assertThat(Program.run("--version").out()).matches("TagTwin \\d+\\.\\d+\\.\\d+.*\\s*");
    }

    @Test
    void checksSettingsByExitCode(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("shop.properties"), WELL_SET);

        Program.Ended good = Program.run("check", file.toString());
        Files.writeString(file, WELL_SET + "dealy=45s\n");
        Program.Ended misspelt = Program.run("check", file.toString());

        assertThat(good.code()).isZero();
        assertThat(misspelt.code()).isEqualTo(1);
        assertThat(misspelt.out()).contains("unknown setting 'dealy' in shop.properties; the nearest is 'delay'");
        assertThat(Program.run("check", "nowhere").code()).isEqualTo(2);
    }

    @Test
    void theServersOwnFileAndEnvironmentCountWhereWanted(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("shop.properties"), WELL_SET);

        Program.Ended ended = Program.start(List.of("-Dtagtwin.delay=1s"), "check", "--environment", file.toString())
                .end();

        assertThat(ended.out()).contains("delay").contains("'1s'  from system properties");
    }

    @Test
    void noLibraryKeepsItsOwnName() throws Exception {
        try (JarFile jar = new JarFile(Program.jar().toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("io/github/tagtwin/"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("io.github.tagtwin.cli.Main");
        }
    }
}
