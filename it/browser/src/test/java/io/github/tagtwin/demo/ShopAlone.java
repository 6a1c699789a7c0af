package io.github.tagtwin.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/** The demo's shop without the stand-in beside it, which then lives in another process: LINE outlives a shop's crash. */
public final class ShopAlone {
    private ShopAlone() {}

    /** Runs by the system properties {@code demo.…}, and says where, until the process is ended. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        ShopServer shop =
                ShopServer.start(Options.of(System.getProperties()), Files.createTempDirectory("shop-alone-"));
        Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "shop-end"));
        System.out.println("The shop is at " + shop.uri());
        new CountDownLatch(1).await();
    }
}
