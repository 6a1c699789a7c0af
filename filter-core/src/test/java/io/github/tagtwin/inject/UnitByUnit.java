package io.github.tagtwin.inject;

/** A page read unit by unit, without any leap: what the injector has to come to as well. */
final class UnitByUnit {
    private final PageScanner scanner;
    private final Insertion insertion;
    private final StringBuilder out = new StringBuilder();

    UnitByUnit(Insertion insertion, Markup markup) {
        this.scanner = new PageScanner(markup) {};
        this.insertion = insertion;
    }

    /** The page with what goes in. */
    String edited(String page) {
        for (int at = 0; at < page.length(); at++) {
            Point point = scanner.accept(page.charAt(at));
            out.append(page.charAt(at)).append(inserted(point));
        }
        return out.toString();
    }

    Sighting sighting() {
        return scanner.sighting();
    }

    private String inserted(Point point) {
        return switch (point) {
            case NOWHERE -> "";
            case INIT -> intoInit();
            case HEAD_START -> insertion.atHeadStart();
            case HEAD_END -> insertion.atHeadEnd(scanner.sighting());
        };
    }

    private String intoInit() {
        scanner.sighting().insertion();
        return insertion.intoInit(scanner.quote());
    }
}
