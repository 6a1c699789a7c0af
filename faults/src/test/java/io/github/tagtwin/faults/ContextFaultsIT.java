package io.github.tagtwin.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server does with the applications in it. */
@ExtendWith(FaultTable.Giving.class)
class ContextFaultsIT {
    private static final int REDEPLOYMENTS = 5;

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
        assumeTrue(durability.isThere());
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
        assumeTrue(durability.isThere());
        try (Shop both = Shop.start(2, directory, line.uri(), durability);
                Load load = Load.on(both, offers, "o")) {
            load.awaitTaken(800);
            both.redeploy();
            load.awaitTaken(offers.taken() + 800);
            load.end();
            both.stop();
        }
        Stopwatch since = new Stopwatch();
        try (Shop one = Shop.start(directory, line.uri(), durability)) {
            settled("two contexts on one directory, then one", durability, one, since, table);
        }
    }

    private void settled(String fault, Durability durability, Shop shop, Stopwatch since, FaultTable table)
            throws Exception {
        Settled.of(shop, offers, () -> Line.counted(line));
        table.add(offers.row(fault, durability.toString(), line.counted(), since.elapsed()))
                .mustBeWhole();
    }
}
