package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * The events of a lane: a map for each rank, so that the oldest of the lowest rank is found without a search. Read
 * together, they are in the lane's order.
 */
final class MvLane {
    private static final String PREFIX = "lane:";
    private static final int TAG_ID_LENGTH = 36;
    private static final Lane UNKNOWN = Lane.of("00000000-0000-0000-0000-000000000000", "");

    private final MvFile file;
    private final Lane lane;
    private final Map<Rank, MVMap<Long, byte[]>> ranks = new EnumMap<>(Rank.class);

    MvLane(MvFile file, Lane lane) {
        this.file = file;
        this.lane = lane;
    }

    /** The lanes that a file knows, with all their maps. */
    static void find(MvFile file, Map<Lane, MvLane> lanes) {
        for (String name : file.mapNames(PREFIX)) {
            Lane lane = of(name);
            Rank rank = Rank.valueOf(name.substring(name.lastIndexOf(':') + 1));
            lanes.computeIfAbsent(lane, unknown -> new MvLane(file, lane)).ranks.put(rank, file.map(name));
        }
    }

    /** The lane to which a map of this name belongs; one of zeros for the maps that hold several lanes' events. */
    static Lane of(String mapName) {
        if (!mapName.startsWith(PREFIX)) {
            return UNKNOWN;
        }
        String lane = mapName.substring(PREFIX.length(), mapName.lastIndexOf(':'));
        return Lane.of(lane.substring(0, TAG_ID_LENGTH), lane.substring(TAG_ID_LENGTH));
    }

    /** The lane to which a map of this name belongs; empty for the maps that hold several lanes' events. */
    static Optional<Lane> named(String mapName) {
        return mapName.startsWith(PREFIX) ? Optional.of(of(mapName)) : Optional.empty();
    }

    Lane lane() {
        return lane;
    }

    void put(QueuedEvent event, MvFacts facts) throws IOException {
        byte[] stored = StoredForm.of(event);
        facts.replaced(rank(event.rank()).put(event.sequence(), stored), stored);
        facts.reached(event.sequence());
    }

    /** Takes an event out; whether it was there. */
    boolean remove(QueuedEvent event, MvFacts facts) {
        MVMap<Long, byte[]> map = ranks.get(event.rank());
        byte[] before = map == null ? null : map.remove(event.sequence());
        facts.replaced(before, null);
        return before != null;
    }

    /** Its maps, as far as there are any. */
    Collection<MVMap<Long, byte[]>> maps() {
        return ranks.values();
    }

    Optional<MVMap<Long, byte[]>> mapOf(Rank rank) {
        return Optional.ofNullable(ranks.get(rank));
    }

    long size() {
        return ranks.values().stream().mapToLong(MVMap::sizeAsLong).sum();
    }

    private MVMap<Long, byte[]> rank(Rank rank) {
        return ranks.computeIfAbsent(
                rank, unknown -> file.map(PREFIX + lane.lineTagId() + lane.channelId() + ":" + rank.name()));
    }
}
