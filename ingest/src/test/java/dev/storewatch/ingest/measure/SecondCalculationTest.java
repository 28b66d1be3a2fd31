package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.track.AgentMeasure;
import dev.storewatch.ingest.track.StoreMeasure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the trackers keep by difference equals, in every cell, what a second calculation finds in the whole of the events. */
class SecondCalculationTest {
    private static final int SEEDS = 240;
    private static final long LONG_AFTER = 400L * 86_400_000;
    private static final long[] LIMITS = {-1, 0, 1, 30_000, 59_999, 60_000, 60_001, 172_800_000, 172_800_001};

    @Test
    void everyCellIsTheSameWhateverTheOrderOfArrival() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            HostileStream stream = HostileStream.of(seed);
            Random random = new Random(-seed);
            long early = someEvent(stream, random).occurredAt + LIMITS[random.nextInt(LIMITS.length)];
            long late =
                    stream.events().stream().mapToLong(e -> e.occurredAt).max().orElseThrow() + LONG_AFTER;

            TrackedStores stores = arrive(stream, random, early);
            assertThat(stores.measures()).as("seed %d, early", seed).isEqualTo(secondCalculation(stream, early));
            stores.passTimeTo(late);
            Map<Cell, Long> expected = secondCalculation(stream, late);
            assertThat(stores.measures()).as("seed %d, late", seed).isEqualTo(expected);

            TrackedStores others = new TrackedStores(stream.zones::get, late);
            others.takeAll(shuffledAndDoubled(stream, random));
            assertThat(others.measures()).as("seed %d, in one go", seed).isEqualTo(expected);
            assertThat(others.facts()).as("seed %d, facts", seed).isEqualTo(stores.facts());
            expected.keySet().forEach(cell -> seen.add((cell.agentId() == null) + cell.measure()));
        }
        // No measure is equal only because it never came up.
        assertThat(seen).hasSize(StoreMeasure.values().length + AgentMeasure.values().length);
    }

    @Test
    void repeatsSayNothing() {
        for (long seed = 0; seed < 50; seed++) {
            HostileStream stream = HostileStream.of(seed);
            TrackedStores stores = arrive(stream, new Random(seed), LONG_AFTER);
            int said = stores.said();
            stream.events().forEach(stores::take);
            assertThat(stores.said()).as("seed %d", seed).isEqualTo(said);
        }
    }

    private static List<Event> shuffledAndDoubled(HostileStream stream, Random random) {
        List<Event> arriving = new ArrayList<>(stream.events());
        stream.events().stream().filter(e -> random.nextInt(3) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        return arriving;
    }

    /** All events one by one, at times up to the given one. */
    private static TrackedStores arrive(HostileStream stream, Random random, long until) {
        List<Event> arriving = shuffledAndDoubled(stream, random);
        TrackedStores stores = new TrackedStores(stream.zones::get, until - 200_000_000);
        for (int i = 0; i < arriving.size(); i++) {
            if (i == arriving.size() / 2) {
                stores.passTimeTo(until - 60_000);
            }
            stores.take(arriving.get(i));
        }
        stores.passTimeTo(until);
        return stores;
    }

    private static Map<Cell, Long> secondCalculation(HostileStream stream, long now) {
        Map<Cell, Long> cells = new HashMap<>();
        stream.zones.forEach((store, zone) -> cells.putAll(Figures.of(stream.events(), store, zone, now)));
        return cells;
    }

    private static Event someEvent(HostileStream stream, Random random) {
        return stream.events().get(random.nextInt(stream.events().size()));
    }
}
