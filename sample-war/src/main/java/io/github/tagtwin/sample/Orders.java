package io.github.tagtwin.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last orders, in memory: when there are too many, the oldest is forgotten. Safe for use by many threads. */
final class Orders {
    private final Numbering numbering;
    private final int most;
    private final Map<String, Order> byId = new LinkedHashMap<>();

    /**
     * Remembers no orders yet.
     *
     * @param most how many orders to remember, at least 1
     */
    Orders(Numbering numbering, int most) {
        this.numbering = numbering;
        this.most = most;
    }

    synchronized Order place(Buyer buyer, List<OrderLine> lines) {
        Order order = new Order(unusedId(), buyer, lines);
        byId.put(order.id(), order);
        forgetOldest();
        return order;
    }

    /** The order, where it is this member's own. */
    synchronized Optional<Order> find(String id, String memberId) {
        return Optional.ofNullable(byId.get(id))
                .filter(order -> order.buyer().memberId().equals(memberId));
    }

    private String unusedId() {
        String id = numbering.orderId();
        return byId.containsKey(id) ? unusedId() : id;
    }

    private void forgetOldest() {
        if (byId.size() > most) {
            byId.remove(byId.keySet().iterator().next());
        }
    }
}
