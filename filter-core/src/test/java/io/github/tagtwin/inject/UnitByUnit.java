package io.github.tagtwin.inject;

import java.nio.charset.StandardCharsets;

/** A page read unit by unit, without any leap: what the injector has to come to as well. */
final class UnitByUnit {
    private final PageScanner scanner;
    private final Insertion insertion;
    private final ByteChunks units;
    private final StringBuilder out = new StringBuilder();

    UnitByUnit(Insertion insertion, LeadBytes leadBytes, Markup markup) {
        this.scanner = new PageScanner(markup) {};
        this.insertion = insertion;
        this.units = ByteChunks.of(leadBytes);
    }

    /** The page with what goes in; each letter is a byte. */
    String edited(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < bytes.length; at++) {
            Point point = scanner.accept(units.read(bytes, at));
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
