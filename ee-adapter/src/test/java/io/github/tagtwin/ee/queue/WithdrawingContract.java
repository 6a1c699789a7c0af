package io.github.tagtwin.ee.queue;

import static io.github.tagtwin.ee.queue.Samples.TIME;
import static io.github.tagtwin.ee.queue.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.PersonHash;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Withdrawing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What engines promise besides by which a withdrawal of consent reaches what any node has appended. */
public abstract class WithdrawingContract extends SetAsideContract {
    protected static final UserFields ANNA = UserFields.none()
            .with(UserField.CLICK_ID, "anna")
            .with(UserField.BROWSER_ID, "3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    protected static final UserFields BEN = UserFields.none().with(UserField.CLICK_ID, "ben");
    private static final long MANY_BYTES = 1 << 22;

    @Test
    void givesNothingThatWasWithdrawnOnWhicheverNodeAndWheneverItComesIn() throws Exception {
        SharedQueue first = node();
        SharedQueue second = node();
        first.append(A, List.of(event(A, 1, ANNA, 0), event(A, 2, BEN, 0), event(A, 3, ANNA, 10)));
        SharedQueue server = server(first, second);

        withdraw(server == first ? second : first, ANNA, TIME.plusSeconds(10));

        assertThat(Samples.keys(server.head(A, 9, MANY_BYTES))).containsExactly("k2");
        second.append(A, List.of(event(A, 4, ANNA, 9), event(A, 5, ANNA, 11)));
        assertThat(Samples.keys(server.head(A, 9, MANY_BYTES))).containsExactly("k2", "k5");
    }

    @Test
    void knowsThePersonByAnyField() throws Exception {
        SharedQueue node = node();
        node.append(A, List.of(event(A, 1, ANNA, 0), event(A, 2, BEN, 0)));
        head(node, A, 2);

        withdraw(node, UserFields.none().with(UserField.BROWSER_ID, ANNA.get(UserField.BROWSER_ID)), TIME);

        assertThat(Samples.keys(node.head(A, 9, MANY_BYTES))).containsExactly("k2");
    }

    @Test
    void looksBehindWhatWasWithdrawnForAsMuchAsIsAskedFor() throws Exception {
        SharedQueue node = node();
        node.append(A, List.of(event(A, 1, ANNA, 0), event(A, 2, ANNA, 0), event(A, 3, BEN, 0)));
        head(node, A, 3);

        withdraw(node, ANNA, TIME);

        assertThat(Samples.keys(node.head(A, 1, MANY_BYTES))).containsExactly("k3");
    }

    @Test
    void takesTheLaterOfTwoWithdrawals() throws Exception {
        SharedQueue node = node();
        withdraw(node, ANNA, TIME.plusSeconds(5));
        withdraw(node, ANNA, TIME);
        withdraw(node, BEN, TIME);
        withdraw(node, BEN, TIME.plusSeconds(5));

        node.append(A, List.of(event(A, 1, ANNA, 5), event(A, 2, BEN, 5), event(A, 3, BEN, 6)));

        assertThat(Samples.keys(head(node, A, 1))).containsExactly("k3");
    }

    @Test
    void removesWhatWaitsForAnyNodeAndWhatLiesAside() throws Exception {
        SharedQueue node = node(Set.of(A));
        node.append(A, List.of(event(A, 1, ANNA, 0), event(A, 2, BEN, 0)));
        node.append(B, List.of(event(B, 3, ANNA, 0), event(B, 4, BEN, 0)));
        node.setAside(refused(head(node, A, 2)));

        withdraw(node, ANNA, TIME);

        Eventually.until("none waits", () -> node.waiting(B) == 1);
        Eventually.until("none lies aside", () -> node.setAsideSize() == 1);
    }

    @Test
    void keepsNothingAsideThatWasWithdrawnOnItsWay() throws Exception {
        SharedQueue node = node();
        node.append(A, List.of(event(A, 1, ANNA, 0), event(A, 2, BEN, 0)));
        List<QueuedEvent> sent = head(node, A, 2);

        withdraw(node, ANNA, TIME);
        node.setAside(refused(sent));

        assertThat(node.setAsideSize()).isEqualTo(1);
        assertThat(node.waiting(A)).isZero();
    }

    @Test
    void purgesOnePersonFromWhatWaitsAndLiesAsideAndFromWhatComesInLater() throws Exception {
        SharedQueue node = node();
        node.append(A, List.of(event(A, 1, ANNA, 0), event(A, 2, BEN, 0)));
        node.setAside(refused(head(node, A, 2)));
        node.append(A, List.of(event(A, 3, ANNA, 0), event(A, 4, BEN, 0)));

        assertThat(withdrawing(node).purge(ANNA)).isEqualTo(2);
        assertThat(withdrawing(node).purge(ANNA)).isZero();

        assertThat(node.setAsideSize()).isEqualTo(1);
        node.append(A, List.of(event(A, 5, ANNA, 0)));
        assertThat(Samples.keys(head(node, A, 1))).containsExactly("k4");
    }

    @Test
    void purgesNobodyInParticular() throws Exception {
        SharedQueue node = node();

        assertThatThrownBy(() -> withdrawing(node).purge(UserFields.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SharedQueue server(SharedQueue... nodes) throws Exception {
        SharedQueue[] server = new SharedQueue[1];
        Eventually.until("served", () -> {
            for (SharedQueue node : nodes) {
                if (!node.head(A, 1, 1).isEmpty()) {
                    server[0] = node;
                }
            }
            return server[0] != null;
        });
        return server[0];
    }

    private static List<SetAsideEvent> refused(List<QueuedEvent> events) {
        return events.stream()
                .map(event -> SetAsideEvent.of(event, "refused", Instant.now()))
                .collect(Collectors.toList());
    }

    private static void withdraw(SharedQueue node, UserFields person, Instant at) throws Exception {
        Map<Long, Instant> since =
                PersonHash.of(person).stream().collect(Collectors.toMap(Function.identity(), hash -> at));
        withdrawing(node).withdraw(since);
    }

    private static Withdrawing withdrawing(SharedQueue node) {
        return node.capability(Withdrawing.class).orElseThrow();
    }
}
