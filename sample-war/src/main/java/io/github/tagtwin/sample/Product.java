package io.github.tagtwin.sample;

/** A tea on the shelf. Immutable. */
public final class Product {
    private final String id;
    private final String name;
    private final String chineseName;
    private final int price;
    private final String colour;
    private final String description;

    Product(String id, String name, String chineseName, int price, String colour, String description) {
        this.id = id;
        this.name = name;
        this.chineseName = chineseName;
        this.price = price;
        this.colour = colour;
        this.description = description;
    }

    /** The article number, as in a product page's address. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The name on the tin. */
    public String chineseName() {
        return chineseName;
    }

    /** In whole New Taiwan dollars, tax included. */
    public int price() {
        return price;
    }

    /** The tin's colour, as CSS writes it. */
    public String colour() {
        return colour;
    }

    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return id;
    }
}
