package io.github.tagtwin.sample;

import java.util.List;
import java.util.stream.Collectors;

/** A placed order, with the prices of its day. Immutable. */
public final class Order {
    private final String id;
    private final Buyer buyer;
    private final List<OrderLine> lines;

    Order(String id, Buyer buyer, List<OrderLine> lines) {
        this.id = id;
        this.buyer = buyer;
        this.lines = List.copyOf(lines);
    }

    public String id() {
        return id;
    }

    public Buyer buyer() {
        return buyer;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    /** In New Taiwan dollars. */
    public int total() {
        return OrderLine.total(lines);
    }

    public List<String> itemIds() {
        return lines.stream().map(line -> line.product().id()).collect(Collectors.toUnmodifiableList());
    }
}
