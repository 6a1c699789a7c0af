package io.github.tagtwin.faults;

import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server, and who runs it, does with the applications in it. */
@ExtendWith(FaultTable.Giving.class)
class ContextFaultsIT {
    private static final int REDEPLOYMENTS = 10;

    private final Offers offers = new Offers();
    private Path directory;
    private LineStandIn line;

    @BeforeEach
    void open(@TempDir Path fresh) {
        directory = fresh;
        line = Line.start();
    }

    @AfterEach
    void close() {
        line.close();
    }

    @ParameterizedTest
    @EnumSource
    void survivesRedeployments(Durability durability, FaultTable table) throws Exception {
        try (Shop shop = Shop.start(directory, line.uri(), durability)) {
            Stopwatch since;
            try (Load load = Load.on(shop, offers, "o")) {
                for (int time = 1; time <= REDEPLOYMENTS; time++) {
                    load.awaitTaken(offers.taken() + 300);
                    shop.redeploy();
                }
                since = new Stopwatch();
            }
            settled("redeployed while sending (" + REDEPLOYMENTS + " times)", durability, shop, since, table);
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesTwoContextsOnOneDirectory(Durability durability, FaultTable table) throws Exception {
        try (Shop both = Shop.start(2, directory, line.uri(), durability, Map.of());
                Load load = Load.on(both, offers, "o")) {
            load.awaitTaken(800);
            both.redeploy();
            load.awaitTaken(offers.taken() + 800);
            load.end();
            both.stop();
        }
        Stopwatch since = new Stopwatch();
        try (Shop one = Shop.start(directory, line.uri(), durability)) {
            settled("two contexts on one directory and then one", durability, one, since, table);
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesTheExchangeOfItsToken(Durability durability, FaultTable table, @TempDir Path folder) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), Shop.ACCESS_TOKEN);
        Map<String, String> settings = Map.of("access-token-file", token.toString());
        line.issueToken(Shop.LINE_TAG_ID, Shop.ACCESS_TOKEN);
        try (Shop shop = Shop.start(1, directory, line.uri(), durability, settings);
                Load load = Load.on(shop, offers, "o")) {
            load.awaitTaken(200);
            line.issueToken(Shop.LINE_TAG_ID, "the-next");
            line.expireToken(Shop.LINE_TAG_ID, Shop.ACCESS_TOKEN);
            Await.until("LINE refuses the old token", this::hasRefused, shop::toString);
            load.awaitTaken(offers.taken() + 400);
            load.end();

            Stopwatch since = new Stopwatch();
            Files.move(
                    Files.writeString(folder.resolve("next"), "the-next"), token, StandardCopyOption.REPLACE_EXISTING);
            settled("401 until the token's file is exchanged", durability, shop, since, table);
        }
    }

    private boolean hasRefused() {
        return line.received().stream().anyMatch(request -> request.status() == 401);
    }

    private void settled(String fault, Durability durability, Shop shop, Stopwatch since, FaultTable table)
            throws Exception {
        Settled.of(shop, offers, line);
        table.add(offers.row(fault, durability.toString(), line.counted(), since.elapsed()))
                .mustBeWhole(shop);
    }
}
