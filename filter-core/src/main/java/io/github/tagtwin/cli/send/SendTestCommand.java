package io.github.tagtwin.cli.send;

import io.github.tagtwin.cli.shop.LineAccess;
import io.github.tagtwin.cli.terminal.Exit;
import io.github.tagtwin.cli.terminal.Shown;
import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.delivery.Answer;
import io.github.tagtwin.delivery.ConversionApiClient;
import io.github.tagtwin.delivery.HttpTransport;
import io.github.tagtwin.delivery.Post;
import io.github.tagtwin.delivery.Transport;
import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code send-test}: sends one event that LINE shows and doesn't measure, and tells what came of it. */
@Command(
        name = "send-test",
        description = {
            "Sends one event with test_flag to LINE, shows the exchange without secrets, and says what the answer means.",
            "Exit code 0: LINE has received it, 1: it hasn't, 2: there is no LINE Tag ID or token."
        })
public final class SendTestCommand implements Callable<Integer> {
    private static final int RECEIVED = 202;
    private static final int LONGEST_ANSWER = 1000;

    private final Terminal terminal;

    @Mixin
    private final LineAccess line = new LineAccess();

    @Option(names = "--event-name", paramLabel = "NAME", description = "The event's name; 'Conversion' unless told.")
    private String eventName = "Conversion";

    @Option(names = "--dry-run", description = "Show the request alone; send nothing.")
    private boolean dryRun;

    public SendTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Lane lane = line.lane();
        String token = line.token();
        byte[] array = TestEvent.array(lane, eventName, Instant.now());
        Duration timeout = line.settings().delivery().requestTimeout();
        Post post = ConversionApiClient.post(line.endpoint(), lane, token, array, timeout);
        show(post);
        return dryRun ? Exit.FINE : send(post, token);
    }

    private void show(Post post) {
        terminal.line("POST " + post.address());
        post.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> terminal.line(header.getKey() + ": "
                        + (header.getKey().equals("X-Line-TagAccessToken") ? "***" : header.getValue())));
        terminal.line("Content-Length: " + post.body().length);
        terminal.line("");
        terminal.line(Shown.withoutHashes(new String(post.body(), StandardCharsets.UTF_8)));
        terminal.line("");
    }

    private int send(Post post, String token) throws InterruptedException {
        try (Transport transport = HttpTransport.open()) {
            return tell(transport.send(post), token);
        } catch (IOException unanswered) {
            terminal.line("no answer: " + unanswered.getMessage());
            terminal.line("Is the address right, may this machine reach it, does it need a proxy?");
            return Exit.FAULTS;
        }
    }

    private int tell(Answer answer, String token) {
        String said = Shown.withoutHashes(answer.redacted(token));
        terminal.line("answer " + answer.status()
                + (said.isEmpty() ? "" : " " + said.substring(0, Math.min(LONGEST_ANSWER, said.length()))));
        Meaning.of(answer.status()).forEach(terminal::line);
        return answer.status() == RECEIVED ? Exit.FINE : Exit.FAULTS;
    }
}
