package io.github.tagtwin.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.cli.Ran;
import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendTestCommandTest {
    private static final String TAG = "6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18";
    private static final String TOKEN = "planted-token";

    private final LineStandIn line = LineStandIn.builder().withToken(TAG, TOKEN).start(0);
    private final Path directory;

    SendTestCommandTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
    }

    @Test
    void sendsOneEventThatIsShownAndNotMeasured() throws IOException {
        Ran ran = run("--endpoint=" + line.uri());

        assertThat(ran.code()).isZero();
        assertThat(line.counted()).hasSize(1).allMatch(event -> event.testFlag() && !event.counted());
        assertThat(ran.out())
                .contains("POST " + line.uri(), "X-Line-TagAccessToken: ***", "\"test_flag\":true")
                .contains("\"email\":\"973dfe...\"", "answer 202", "Business Manager: LINE Tag, Conversion API");
    }

    @ParameterizedTest
    @CsvSource({
        "400,LINE refuses the event",
        "401,LINE doesn't take the access token",
        "403,'The LINE Tag ID, the endpoint or a proxy'",
        "429,LINE has had enough for now",
        "503,LINE can't take events for now",
        "418,LINE isn't known to answer so"
    })
    void saysWhatAnAnswerMeans(int status, String meaning) throws IOException {
        line.mode(Mode.status(status));

        Ran ran = run("--endpoint=" + line.uri());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("answer " + status, meaning);
    }

    @Test
    void knowsAProxysPageFromLine() throws IOException {
        line.mode(Mode.proxy());

        assertThat(run("--endpoint=" + line.uri()).out()).contains("LINE doesn't answer so: something else does");
    }

    @Test
    void saysWhereNobodyAnswers() throws IOException {
        String nowhere = line.uri().toString();
        line.close();

        Ran ran = run("--endpoint=" + nowhere);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("no answer: ", "may this machine reach it");
    }

    @Test
    void aDryRunSendsNothing() throws IOException {
        assertThat(run("--endpoint=" + line.uri(), "--dry-run").out()).contains("POST ");
        assertThat(line.received()).isEmpty();
    }

    @Test
    void needsALineTagIdAndAToken() throws IOException {
        Path file = Files.writeString(directory.resolve("shop.properties"), "line-tag-id=" + TAG + "\n");

        assertThat(Ran.command("send-test").err()).contains("line-tag-id isn't set");
        assertThat(Ran.command("send-test", "--settings=" + file).err()).contains("access-token isn't set");
        assertThat(Ran.command("send-test", "--settings=" + file, "--token=" + TOKEN)
                        .err())
                .contains("Unknown option: '--token=...'")
                .doesNotContain(TOKEN);
        assertThat(Ran.command("send-test", "--settings=" + file).code()).isEqualTo(2);
    }

    @Test
    void readsLineTagIdTokenAndEndpointFromTheShopsSettings() throws IOException {
        Path file = Files.writeString(
                directory.resolve("shop.properties"),
                "line-tag-id=" + TAG + "\naccess-token=" + TOKEN + "\nendpoint=" + line.uri() + "\n");

        assertThat(Ran.command("send-test", "--settings=" + file).code()).isZero();
        assertThat(line.counted()).hasSize(1);
    }

    private Ran run(String... options) throws IOException {
        Path token = Files.writeString(directory.resolve("token"), TOKEN + "\n");
        String[] arguments = new String[options.length + 3];
        arguments[0] = "send-test";
        arguments[1] = "--line-tag-id=" + TAG;
        arguments[2] = "--token-file=" + token;
        System.arraycopy(options, 0, arguments, 3, options.length);
        Ran ran = Ran.command(arguments);
        assertThat(ran.out() + ran.err()).doesNotContain(TOKEN);
        return ran;
    }
}
