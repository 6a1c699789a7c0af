package io.github.tagtwin.faults;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the disk below the queue can do. */
@ExtendWith(FaultTable.Giving.class)
class DiskFaultsIT {
    private static final int MOST_BEFORE_POWER_LOSS = 800;

    private final Random random = new Random();
    private final int rounds = Math.min(10, Integer.getInteger("faults.rounds", 3));
    private final Offers offers = new Offers();
    private Path folder;
    private LineStandIn line;

    /** How to come by a file system of one's own. */
    interface Mounting {
        Mount in(Path folder) throws IOException;
    }

    @BeforeEach
    void open(@TempDir Path fresh) {
        folder = fresh;
        line = Line.start();
    }

    @AfterEach
    void close() {
        line.close();
    }

    @ParameterizedTest
    @EnumSource
    void survivesPowerLoss(Durability durability, FaultTable table) throws Exception {
        String fault = "power loss (" + rounds + " times; ext4 shut down without a flush)";
        try (Mount disk = mounted(fault, table, path -> Mount.disk(path, 256))) {
            for (int round = 1; round <= rounds; round++) {
                orderAndLosePower(round, disk, durability);
            }
            Stopwatch sincePower = new Stopwatch();
            try (Shop shop = Shop.start(disk.path(), line.uri(), durability)) {
                Settled.afterCrash(shop, offers, line);
                Crashed.judge(table, fault, durability, offers, line, sincePower);
            }
        }
    }

    private void orderAndLosePower(int round, Mount disk, Durability durability) throws Exception {
        offers.nextLife();
        try (Shop shop = Shop.start(disk.path(), line.uri(), durability);
                Load load = opened(shop, round)) {
            load.awaitTaken(offers.taken() + random.nextInt(MOST_BEFORE_POWER_LOSS));
            // The machine that still answers is an accident of the simulation.
            offers.deaf(true);
            offers.end();
            disk.losePower();
            shop.kill();
            load.end();
            offers.deaf(false);
            disk.comeBack();
        }
    }

    private Load opened(Shop shop, int round) throws Exception {
        Settled.opened(shop, offers, line, "first" + round);
        return Load.on(shop, offers, "r" + round + "-");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("short")
    void survivesAFullDisk(Durability durability, FaultTable table) throws Exception {
        String fault = "disk full (tmpfs of 8 MB)";
        try (Mount disk = mounted(fault, table, path -> Mount.inMemory(path, "8m"));
                Shop shop = Shop.start(disk.path().resolve("queue"), line.uri(), durability)) {
            order(shop, "before", 200);
            Path filler = disk.fill();
            order(shop, "full", 600);

            Stopwatch sinceRoom = new Stopwatch();
            Files.delete(filler);
            order(shop, "after", 200);
            settled(fault, durability, shop, sinceRoom, table).mustBeWhole(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesAReadOnlyDirectory(Durability durability, FaultTable table) throws Exception {
        String fault = "directory read-only at the start (tmpfs)";
        try (Mount disk = mounted(fault, table, path -> Mount.inMemory(path, "32m"))) {
            disk.readOnly(true);
            try (Shop shop = Shop.start(disk.path(), line.uri(), durability)) {
                order(shop, "closed", 400);

                Stopwatch sinceOpen = new Stopwatch();
                disk.readOnly(false);
                order(shop, "open", 200);
                settled(fault, durability, shop, sinceOpen, table).mustBeWhole(shop);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesACorruptFile(Durability durability, FaultTable table) throws Exception {
        try (Shop shop = Shop.start(folder, line.uri(), durability)) {
            order(shop, "before", 400);
            Settled.of(shop, offers, line);
            shop.stop();
        }
        corrupt();
        Stopwatch sinceCorrupt = new Stopwatch();
        try (Shop shop = Shop.start(folder, line.uri(), durability)) {
            order(shop, "after", 400);
            settled("the queue's file corrupt at the start while empty", durability, shop, sinceCorrupt, table)
                    .mustBeWhole(shop);
        }
    }

    private void corrupt() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path store :
                    files.filter(file -> file.toString().endsWith(".mv")).toList()) {
                byte[] noise = new byte[(int) Files.size(store)];
                random.nextBytes(noise);
                try (FileChannel file = FileChannel.open(store, StandardOpenOption.WRITE)) {
                    file.write(ByteBuffer.wrap(noise));
                }
            }
        }
    }

    private void order(Shop shop, String prefix, int events) throws Exception {
        try (Load load = Load.on(shop, offers, prefix + "-")) {
            load.awaitTaken(offers.taken() + events);
        }
    }

    private Row settled(String fault, Durability durability, Shop shop, Stopwatch since, FaultTable table)
            throws Exception {
        Settled.of(shop, offers, line);
        return table.add(offers.row(fault, durability.toString(), line.counted(), since.elapsed()));
    }

    private Mount mounted(String fault, FaultTable table, Mounting mounting) throws IOException {
        try {
            return mounting.in(folder.resolve("disk"));
        } catch (IOException refused) {
            table.note(fault + ": not possible here: " + refused.getMessage());
            return abort(refused.getMessage());
        }
    }
}
