package io.github.tagtwin.benchmarks;

import java.util.Random;

/**
 * A page such as shops send: products with pictures and forms, styles, data for search engines, scripts, Chinese text. The
 * same at each call.
 */
final class ShopPage {
    private static final String TAG =
            """
            <script>
            _lt('init', {
              customerType: 'lap',
              tagId: '11111111-2222-4333-8444-555555555555'
            });
            _lt('send', 'pv', ['11111111-2222-4333-8444-555555555555']);
            </script>
            """;
    private static final String[] NAMES = {"阿里山高山茶", "凍頂烏龍", "東方美人茶", "Earl Grey", "蜜香紅茶", "Camellia oil"};

    private final Random random = new Random(42);
    private final StringBuilder page = new StringBuilder();
    private int products;

    private ShopPage() {}

    /**
     * A page.
     *
     * @param length of the page in UTF-8 bytes, more or less
     * @param tag where LINE Tag stands: {@code none}, {@code early} in the head, {@code late} at the end of the body
     */
    static String of(int length, String tag) {
        ShopPage shop = new ShopPage();
        shop.head(tag.equals("early") ? TAG : "");
        while (shop.page.length() * 11L / 10 < length - 1200L) {
            shop.part();
        }
        shop.end(tag.equals("late") ? TAG : "");
        return shop.page.toString();
    }

    private void head(String tag) {
        page.append("<!DOCTYPE html>\n<html lang=\"zh-Hant-TW\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>山茶花茶行 | 線上商店</title>\n<link rel=\"stylesheet\" href=\"/assets/shop.css?v=20260401\">\n")
                .append("<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}")
                .append("gtag('js',new Date());gtag('config','G-XXXXXXXXXX');</script>\n")
                .append(tag)
                .append("</head>\n<body class=\"list page-1\">\n<header class=\"top\"><nav><ul>\n")
                .append("<li><a href=\"/tea\">茶葉</a></li>\n<li><a href=\"/cart\" rel=\"nofollow\">購物車</a></li>\n")
                .append("</ul></nav></header>\n<main id=\"products\">\n");
    }

    private void part() {
        product();
        if (products % 12 == 0) {
            script();
        }
        if (products % 20 == 0) {
            style();
        }
    }

    private void product() {
        int id = 1000 + products++;
        String name = NAMES[random.nextInt(NAMES.length)];
        page.append("  <article class=\"product-card col-6 col-md-4\" data-id=\"")
                .append(id)
                .append("\">\n")
                .append("    <a class=\"product-card__link\" href=\"/products/")
                .append(id)
                .append("?from=list\">\n")
                .append("      <img src=\"/images/")
                .append(id)
                .append("-320.jpg\" srcset=\"/images/")
                .append(id)
                .append("-320.jpg 320w, /images/")
                .append(id)
                .append("-640.jpg 640w\" loading=\"lazy\" alt=\"")
                .append(name)
                .append("\" width=\"320\" height=\"320\">\n    </a>\n")
                .append("    <h3 class=\"product-card__name\">")
                .append(name)
                .append(" &middot; ")
                .append(id)
                .append("</h3>\n    <p class=\"product-card__text\">產自海拔一千公尺以上的茶園，口感甘醇，香氣持久。Hand picked, ")
                .append("roasted twice over charcoal, and packed within a day.</p>\n")
                .append("    <p class=\"price\"><del>NT$")
                .append(random.nextInt(2000) + 2000)
                .append("</del> <strong>NT$")
                .append(random.nextInt(2000))
                .append("</strong></p>\n")
                .append("    <form action=\"/cart\" method=\"post\"><input type=\"hidden\" name=\"id\" value=\"")
                .append(id)
                .append("\"><button class=\"btn btn-primary\" type=\"submit\">加入購物車</button></form>\n  </article>\n");
    }

    private void script() {
        page.append(
                        "<script>\n!function(e,t){\"use strict\";var n=t.querySelectorAll(\".product-card\"),r=/^\\s*(\\d+)[/'\"]/;")
                .append("function o(e){return e&&e.dataset?parseInt(e.dataset.id,10)/2:0}for(var i=0;i<n.length;i++){")
                .append(
                        "if(!n[i].hidden){n[i].addEventListener(\"click\",function(a){e.dataLayer.push({event:\"select_item\",")
                .append("items:[{item_id:o(this),price:")
                .append(random.nextInt(2000))
                .append(",currency:'TWD'}]})})}}}")
                .append(
                        "(window,document);\n// shows what was looked at last\nvar seen = JSON.parse(localStorage.getItem('seen') || '[]');\n")
                .append(
                        "seen.slice(0, 5).forEach(function (id) {\n  document.querySelector('#seen').insertAdjacentHTML('beforeend', ")
                .append("`<li><a href=\"/products/${id}\">${id}</a></li>`);\n});\n</script>\n");
    }

    private void style() {
        page.append("<style>\n.product-card__name{font-size:1.1rem;line-height:1.4}\n.product-card>a{display:block}\n")
                .append("@media (min-width:768px){.col-md-4{flex:0 0 33.333%;max-width:33.333%}}\n</style>\n")
                .append("<!-- the next row of products, ")
                .append(products)
                .append(" so far -->\n");
    }

    private void end(String tag) {
        page.append(
                        "</main>\n<ul id=\"seen\"></ul>\n<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",")
                .append("\"@type\":\"Store\",\"name\":\"山茶花茶行\",\"url\":\"https://shop.example/\"}</script>\n")
                .append("<footer><p>&copy; 2026 山茶花茶行</p></footer>\n")
                .append(tag)
                .append("</body>\n</html>\n");
    }
}
