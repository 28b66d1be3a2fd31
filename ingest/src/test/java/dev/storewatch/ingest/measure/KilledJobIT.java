package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.fixtures.hostile.HostileLine;
import dev.storewatch.fixtures.hostile.HostileStream;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.event.reading.EventReader;
import dev.storewatch.ingest.event.reading.Reading;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.verify.Verifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile streams while the job is killed at random: every cell is that of the second calculation, and {@code verify} finds no difference. Many
 * stores in one home; {@code -Dstorewatch.hostile.seeds=200 -Dstorewatch.hostile.kills=40} is the long run.
 */
class KilledJobIT {
    private static final int SEEDS = Integer.getInteger("storewatch.hostile.seeds", 8);
    private static final int KILLS = Integer.getInteger("storewatch.hostile.kills", 3);
    private static final long PATIENCE_MINUTES = 10;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCellIsAsIfNothingHadBeenKilled() throws Exception {
        Path watched = Files.createDirectories(folder.resolve("events"));
        List<HostileLine> lines = lines();
        Random random = new Random(SEEDS);
        try (EngineOfRows engine = new EngineOfRows(folder.resolve("home"));
                WarehouseHttp http = engine.as(Role.APP)) {
            HostileStream.zones().forEach((store, zone) -> configure(http, store, zone));
            try (JobProcess job = new JobProcess(folder.resolve("home"), watched, engine.access(Role.INGEST))) {
                for (int part = 0; part <= KILLS; part++) {
                    long settled = settled(http);
                    write(watched, part, lines);
                    if (part < KILLS) {
                        // The first lines of the part are in, others are on their way or not read yet.
                        await(job, http, settled + 1);
                        job.killAfter(random.nextInt(700));
                    }
                }
                await(job, http, lines.size());
            }
            assertThat(kept(http)).isEqualTo(secondCalculation(lines));
            try (Verifier verifier =
                    new Verifier(engine.access(Role.APP), InstantSource.system(), Duration.ofSeconds(1))) {
                assertThat(verifier.verify(OptionalInt.empty()).differences()).isEmpty();
            }
        }
    }

    /** The streams of all seeds, shuffled, each seed's stores apart. */
    private static List<HostileLine> lines() {
        List<HostileLine> lines = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            String store = "\"store_id\":\"" + seed + "-";
            for (HostileLine line : new HostileStream(seed).lines()) {
                lines.add(new HostileLine(line.stream(), line.json().replace("\"store_id\":\"", store), null));
            }
        }
        Collections.shuffle(lines, new Random(SEEDS));
        return lines;
    }

    private static void configure(WarehouseHttp http, String store, String zone) {
        http.ask(
                "INSERT INTO store_version (store_id, time_zone, service_from, service_to, version) SELECT concat(toString(number), '-"
                        + store + "'), '" + zone + "', '08:00', '24:00', 1 FROM numbers(" + SEEDS + ")");
    }

    /** Files of one part of the lines, complete when they appear. */
    private void write(Path watched, int part, List<HostileLine> lines) throws IOException {
        int from = lines.size() * part / (KILLS + 1);
        int to = lines.size() * (part + 1) / (KILLS + 1);
        Map<String, List<String>> streams = lines.subList(from, to).stream()
                .collect(Collectors.groupingBy(
                        line -> line.stream().prefix(),
                        TreeMap::new,
                        Collectors.mapping(HostileLine::json, Collectors.toList())));
        for (Map.Entry<String, List<String>> stream : streams.entrySet()) {
            String name = stream.getKey() + "-" + part + ".ndjson";
            Path aside = Files.write(folder.resolve(name), stream.getValue());
            Files.move(aside, watched.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static long settled(WarehouseHttp http) {
        return Long.parseLong(http.ask("SELECT sum(accepted + repeated + rejected) FROM intake"));
    }

    private static void await(JobProcess job, WarehouseHttp http, long lines) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (settled(http) < lines) {
            if (System.nanoTime() > until || !job.isAlive()) {
                throw new AssertionError(settled(http) + " of " + lines + " lines are in; the job said: " + job.said());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static Map<Cell, BigDecimal> kept(WarehouseHttp http) {
        Map<Cell, BigDecimal> cells = new HashMap<>();
        for (String view : List.of("store_day", "agent_day")) {
            List<List<String>> rows =
                    new ArrayList<>(http.rows("SELECT * FROM " + view + " FORMAT TSVWithNames", Map.of()));
            List<String> columns = rows.removeFirst();
            int agent = columns.indexOf("agent_id");
            int day = columns.indexOf("day");
            for (List<String> row : rows) {
                for (int i = day + 1; i < columns.size(); i++) {
                    BigDecimal value = ReadCase.plain(new BigDecimal(row.get(i)));
                    if (value.signum() != 0) {
                        cells.put(
                                new Cell(
                                        row.getFirst(),
                                        agent < 0 ? null : row.get(agent),
                                        LocalDate.parse(row.get(day)),
                                        columns.get(i)),
                                value);
                    }
                }
            }
        }
        return cells;
    }

    private static Map<Cell, BigDecimal> secondCalculation(List<HostileLine> lines) {
        EventReader reader = new EventReader("any".getBytes(StandardCharsets.UTF_8));
        long now = System.currentTimeMillis();
        Map<String, List<Event>> stores = new TreeMap<>();
        for (HostileLine line : lines) {
            Reading reading = reader.read(
                    Stream.valueOf(line.stream().name()), line.json().getBytes(StandardCharsets.UTF_8), now);
            Event event = ((Reading.Accepted) reading).event();
            stores.computeIfAbsent(event.storeId, store -> new ArrayList<>()).add(event);
        }
        Map<Cell, BigDecimal> cells = new HashMap<>();
        stores.forEach((store, events) -> {
            ZoneId zone = ZoneId.of(HostileStream.zones().get(store.substring(store.indexOf('-') + 1)));
            Figures.of(events, store, zone, now)
                    .forEach((cell, value) -> cells.put(cell, ReadCase.inItsUnit(cell.measure(), value)));
        });
        return cells;
    }
}
