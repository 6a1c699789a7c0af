package io.github.tagtwin.faults;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code kill -9} under load. */
@ExtendWith(FaultTable.Giving.class)
class CrashFaultsIT {
    private static final int MOST_BEFORE_KILL = 2000;
    private static final int MOST_WHILE_OPENING = 400;

    private final Random random = new Random();
    private final int rounds = Integer.getInteger("faults.rounds", 3);
    private final int fewer = Math.min(rounds, 5);
    private final Offers offers = new Offers();

    @ParameterizedTest
    @EnumSource
    @Tag("short")
    void survivesTheShopsDeath(Durability durability, FaultTable table, @TempDir Path directory) throws Exception {
        survivesDeaths("kill -9 of the shop", rounds, true, durability, table, directory);
    }

    @ParameterizedTest
    @EnumSource
    void survivesTheShopsDeathInItsFirstMoments(Durability durability, FaultTable table, @TempDir Path directory)
            throws Exception {
        survivesDeaths("kill -9 of the shop in its first moments", fewer, false, durability, table, directory);
    }

    private void survivesDeaths(
            String fault, int times, boolean opened, Durability durability, FaultTable table, Path directory)
            throws Exception {
        try (LineStandIn line = Line.start()) {
            for (int round = 1; round <= times; round++) {
                orderAndKill(round, opened, directory, line, durability);
            }
            Stopwatch sinceKill = new Stopwatch();
            try (Shop shop = Shop.start(directory, line.uri(), durability)) {
                Settled.afterCrash(shop, offers, line);
                Crashed.judge(table, fault + " (" + times + " times)", durability, offers, line, sinceKill);
            }
        }
    }

    private void orderAndKill(int round, boolean opened, Path directory, LineStandIn line, Durability durability)
            throws Exception {
        offers.nextLife();
        try (Shop shop = Shop.start(directory, line.uri(), durability)) {
            if (opened) {
                Settled.opened(shop, offers, line, "first" + round);
            }
            try (Load load = Load.on(shop, offers, "r" + round + "-")) {
                load.awaitTaken(offers.taken() + random.nextInt(opened ? MOST_BEFORE_KILL : MOST_WHILE_OPENING));
                offers.end();
                shop.kill();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesLinesDeath(Durability durability, FaultTable table, @TempDir Path directory) throws Exception {
        Path journal = directory.resolve("line");
        String port = "0";
        try (LineStandIn probe = Line.start()) {
            port = Integer.toString(probe.port());
        }
        URI address = URI.create("http://localhost:" + port);
        try (Shop shop = Shop.start(directory.resolve("shop"), address, durability);
                Load load = Load.on(shop, offers, "o")) {
            for (int round = 1; round <= fewer; round++) {
                try (Child line = line(port, journal)) {
                    load.awaitTaken(offers.taken() + 200 + random.nextInt(MOST_BEFORE_KILL));
                    line.kill();
                }
                load.awaitTaken(offers.taken() + 200);
            }
            load.end();
            Stopwatch sinceReturn = new Stopwatch();
            try (Child line = line(port, journal)) {
                Await.until("nothing waits", () -> shop.waiting() == 0, shop::toString);
                line.kill();
            }
            Row row = table.add(offers.row(
                    "kill -9 of LINE (" + fewer + " times)",
                    durability.toString(),
                    counted(journal),
                    sinceReturn.elapsed()));
            row.mustBeWhole();
        }
    }

    private static Child line(String port, Path journal) throws Exception {
        Child line = Child.start(LineProgram.class, Map.of(), port, journal.toString());
        line.await(LineProgram.READY, 1);
        return line;
    }

    private static List<CountedEvent> counted(Path journal) {
        try (LineStandIn line = Line.start(0, journal)) {
            return line.counted();
        }
    }
}
