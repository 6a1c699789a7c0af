package io.github.tagtwin.sample;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a visitor has put aside: article numbers and pieces, first come first listed. Immutable, so that a session may share it. */
final class Cart implements Serializable {
    /** More pieces of one tea than this is a matter for the telephone. */
    static final int MOST_OF_ONE = 20;

    private static final long serialVersionUID = 1;
    private static final Cart EMPTY = new Cart(new LinkedHashMap<>());

    private final Map<String, Integer> pieces;

    private Cart(Map<String, Integer> pieces) {
        this.pieces = pieces;
    }

    static Cart empty() {
        return EMPTY;
    }

    /** With more of a product, up to {@link #MOST_OF_ONE}. */
    Cart plus(Product product, int quantity) {
        return with(product, pieces.getOrDefault(product.id(), 0) + Math.max(0, quantity));
    }

    /** With exactly so many pieces of a product; none takes it out. */
    Cart with(Product product, int quantity) {
        Map<String, Integer> changed = new LinkedHashMap<>(pieces);
        if (quantity <= 0) {
            changed.remove(product.id());
        } else {
            changed.put(product.id(), Math.min(quantity, MOST_OF_ONE));
        }
        return new Cart(changed);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** How many tins there are in all. */
    int size() {
        return pieces.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The lines as the catalogue has them today; what is no longer sold is left out. */
    List<OrderLine> lines(Catalogue catalogue) {
        return pieces.entrySet().stream()
                .flatMap(line ->
                        catalogue.find(line.getKey()).stream().map(found -> new OrderLine(found, line.getValue())))
                .collect(Collectors.toUnmodifiableList());
    }
}
