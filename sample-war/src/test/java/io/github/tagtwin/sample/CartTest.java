package io.github.tagtwin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class CartTest {
    private final Catalogue catalogue = Catalogue.ofThisSeason();
    private final Product ruby = catalogue.find("ruby-100").orElseThrow();
    private final Product alishan = catalogue.find("alishan-150").orElseThrow();

    @Test
    void addsPiecesOfTheSameTeaUp() {
        Cart cart = Cart.empty().plus(ruby, 2).plus(alishan, 1).plus(ruby, 3);

        assertThat(cart.size()).isEqualTo(6);
        assertThat(cart.lines(catalogue)).extracting(OrderLine::product).containsExactly(ruby, alishan);
        assertThat(OrderLine.total(cart.lines(catalogue))).isEqualTo(5 * 620 + 960);
    }

    @Test
    void holdsNoMoreOfOneTeaThanTheShopSends() {
        assertThat(Cart.empty().plus(ruby, 15).plus(ruby, 15).size()).isEqualTo(Cart.MOST_OF_ONE);
        assertThat(Cart.empty().with(ruby, Integer.MAX_VALUE).size()).isEqualTo(Cart.MOST_OF_ONE);
    }

    @Test
    void takesATeaOutWhenNoPiecesAreLeft() {
        assertThat(Cart.empty().plus(ruby, 2).with(ruby, 0).isEmpty()).isTrue();
        assertThat(Cart.empty().plus(ruby, -2).isEmpty()).isTrue();
    }

    @Test
    void staysAsItWasWhenAnotherIsMadeFromIt() {
        Cart one = Cart.empty().plus(ruby, 1);
        one.plus(alishan, 1);

        assertThat(one.size()).isEqualTo(1);
        assertThat(Cart.empty().isEmpty()).isTrue();
    }

    @Test
    void outlivesARestartOfTheServer() throws Exception {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(stored)) {
            out.writeObject(Cart.empty().plus(ruby, 2));
        }
        Cart read = (Cart) new ObjectInputStream(new ByteArrayInputStream(stored.toByteArray())).readObject();

        assertThat(read.lines(catalogue))
                .singleElement()
                .extracting(OrderLine::sum)
                .isEqualTo(1240);
    }
}
