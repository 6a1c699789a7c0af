package io.github.tagtwin.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/** The demo's shop without the stand-in beside it, which then lives in another process: LINE outlives a shop's crash. */
public final class ShopAlone {
    private ShopAlone() {}

    /**
     * Runs by the system properties {@code demo.…}, and says where, until the process is ended, or whoever started it has
     * gone and its input ends.
     */
    public static void main(String... arguments) throws IOException {
        ShopServer shop =
                ShopServer.start(Options.of(System.getProperties()), Files.createTempDirectory("shop-alone-"));
        Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "shop-end"));
        System.out.println("The shop is at " + shop.uri());
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
