package io.github.tagtwin.sample;

import java.util.List;

/** Some pieces of one product, in a cart or in an order. Immutable. */
public final class OrderLine {
    private final Product product;
    private final int quantity;

    OrderLine(Product product, int quantity) {
        this.product = product;
        this.quantity = quantity;
    }

    public Product product() {
        return product;
    }

    public int quantity() {
        return quantity;
    }

    /** Price times quantity, in New Taiwan dollars. */
    public int sum() {
        return product.price() * quantity;
    }

    /** What all lines come to, in New Taiwan dollars. */
    static int total(List<OrderLine> lines) {
        return lines.stream().mapToInt(OrderLine::sum).sum();
    }
}
