package io.github.tagtwin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private final Clock lateInTaipei = Clock.fixed(Instant.parse("2026-11-20T16:30:00Z"), ZoneId.of("Asia/Taipei"));
    private final Numbering numbering = new Numbering(lateInTaipei, new Random(7));
    private final Product ruby = Catalogue.ofThisSeason().find("ruby-100").orElseThrow();
    private final Buyer anna = new Buyer("M-ANNA", "Anna", "anna@example.com", "0912-345-678");

    @Test
    void givesAnOrderANumberOfItsDayInTaipeiThatFitsLinesKey() {
        assertThat(place(orders(3)).id()).startsWith("T20261121-").matches("[0-9a-zA-Z_-]{18}");
    }

    @Test
    void givesEveryOrderANumberOfItsOwn() {
        Orders orders = orders(1000);

        assertThat(IntStream.range(0, 1000).mapToObj(any -> place(orders).id())).doesNotHaveDuplicates();
    }

    @Test
    void drawsAgainWhenANumberIsTaken() {
        Orders orders = new Orders(new Numbering(lateInTaipei, new Repeating()), 3);

        assertThat(place(orders).id()).isEqualTo("T20261121-00000000");
        assertThat(place(orders).id()).isEqualTo("T20261121-11111111");
    }

    @Test
    void showsAnOrderToItsMemberAlone() {
        Orders orders = orders(3);
        Order order = place(orders);

        assertThat(orders.find(order.id(), "M-ANNA")).containsSame(order);
        assertThat(orders.find(order.id(), "M-BERT")).isEmpty();
        assertThat(orders.find("T20261121-NOTTHERE", "M-ANNA")).isEmpty();
    }

    @Test
    void forgetsTheOldestOrderWhenThereAreTooMany() {
        Orders orders = orders(2);
        Order first = place(orders);
        Order second = place(orders);
        Order third = place(orders);

        assertThat(orders.find(first.id(), "M-ANNA")).isEmpty();
        assertThat(orders.find(second.id(), "M-ANNA")).isPresent();
        assertThat(orders.find(third.id(), "M-ANNA")).isPresent();
    }

    @Test
    void addsUpAnOrder() {
        Order order = place(orders(3));

        assertThat(order.total()).isEqualTo(1240);
        assertThat(order.itemIds()).containsExactly("ruby-100");
    }

    @Test
    void givesMembersAKeyThatLineTakesAsExternalId() {
        assertThat(numbering.memberId()).matches("[0-9a-zA-Z_-]{12}");
    }

    private Orders orders(int most) {
        return new Orders(numbering, most);
    }

    private Order place(Orders orders) {
        return orders.place(anna, List.of(new OrderLine(ruby, 2)));
    }

    /** Draws 0 sixteen times, which makes two numbers, and 1 from then on. */
    private static final class Repeating extends Random {
        private static final long serialVersionUID = 1;
        private int drawn;

        @Override
        public int nextInt(int bound) {
            return drawn++ < 16 ? 0 : 1;
        }

        @Override
        public int nextInt(int origin, int bound) {
            return nextInt(bound);
        }

        @Override
        public int nextInt() {
            return drawn++ < 16 ? 0 : 1;
        }
    }
}
