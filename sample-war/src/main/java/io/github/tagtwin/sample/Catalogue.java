package io.github.tagtwin.sample;

import java.util.List;
import java.util.Optional;

/** Everything the shop sells, in the order in which it is shown. Immutable. */
final class Catalogue {
    private final List<Product> products;

    private Catalogue(List<Product> products) {
        this.products = products;
    }

    static Catalogue ofThisSeason() {
        return new Catalogue(List.of(
                new Product(
                        "alishan-150",
                        "Alishan High Mountain",
                        "阿里山高山茶",
                        960,
                        "#3f7d5a",
                        "Picked by hand at 1,400 metres, where the afternoon fog slows the leaves. Light, buttery, with a long"
                                + " sweet finish."),
                new Product(
                        "dongding-150",
                        "Dong Ding Oolong",
                        "凍頂烏龍",
                        680,
                        "#a9642f",
                        "Roasted three times over longan charcoal in Lugu. Caramel and toasted grain, and it forgives a"
                                + " forgotten pot."),
                new Product(
                        "oriental-beauty-75",
                        "Oriental Beauty",
                        "東方美人",
                        1280,
                        "#b5473c",
                        "Tiny leafhoppers nibble the leaves in June, and the tea answers with honey and muscat. From Beipu,"
                                + " in small tins."),
                new Product(
                        "baozhong-150",
                        "Wenshan Baozhong",
                        "文山包種",
                        560,
                        "#5d8f3a",
                        "The greenest of the oolongs, hardly oxidised. Orchid and fresh grass; brew it a little cooler."),
                new Product(
                        "ruby-100",
                        "Sun Moon Lake Ruby",
                        "日月潭紅玉",
                        620,
                        "#8c2f39",
                        "Taiwan's own black tea, No. 18. Cinnamon first, then a cool breath of mint."),
                new Product(
                        "tieguanyin-150",
                        "Muzha Iron Goddess",
                        "木柵鐵觀音",
                        720,
                        "#4a4e69",
                        "Wrapped in cloth and roasted for two days. Dark, round, with a hint of plum."),
                new Product(
                        "jin-xuan-150",
                        "Jin Xuan Milk Oolong",
                        "金萱烏龍",
                        480,
                        "#c59a3d",
                        "Creamy by nature, nothing added. The tea that we pour for those who say they don't like tea."),
                new Product(
                        "winter-sprout-75",
                        "Winter Sprout",
                        "四季春冬片",
                        390,
                        "#3b7a94",
                        "A January picking, made for two weeks a year. Gardenia, and almost no bitterness.")));
    }

    List<Product> products() {
        return products;
    }

    Optional<Product> find(String id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }
}
