package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.fixtures.gate.GateProxy;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Seeded storms. In each round the job is killed three times, the broker once and ClickHouse once, and the connection to ClickHouse is cut twice between an insert and its
 * answer, in random order at random moments, while events come by Kafka, one line in a hundred broken. In the end everything is as after one clean load.
 *
 * <p>One storm of three small rounds; with {@code -Pstorm} thirty of one round of 600,000 events each.
 */
class StormIT {
    private static final int STORMS = Integer.getInteger("storewatch.storms", 1);
    private static final int ROUNDS = Integer.getInteger("storewatch.storm.rounds", 3);
    private static final int STORES = Integer.getInteger("storewatch.storm.stores", 2);
    private static final int DAYS = Integer.getInteger("storewatch.storm.days", 1);
    private static final long FIRST_SEED = Long.getLong("storewatch.storm.seed", 20261122);
    private static final int CHECKPOINT_MILLIS = 500;
    /** Long enough to fall anywhere between two checkpoints. */
    private static final int LONGEST_PAUSE_MILLIS = 750;

    private enum Fault {
        JOB,
        BROKER,
        ENGINE,
        CUT
    }

    private static final List<Fault> OF_A_ROUND =
            List.of(Fault.JOB, Fault.JOB, Fault.JOB, Fault.BROKER, Fault.ENGINE, Fault.CUT, Fault.CUT);

    @TempDir
    private Path folder;

    static Stream<Long> seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + STORMS).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsKilledItEndsAsACleanLoad(long seed) throws Exception {
        Random random = new Random(seed);
        Path events = folder.resolve("events");
        EventFiles.simulate(events, folder, STORES, DAYS, seed);
        EventFiles.writeHostile(Files.createDirectories(events.resolve("hostile")));
        int poison = EventFiles.lines(events).size() / 99;
        Files.write(events.resolve("orders-poison.ndjson"), poison(poison));
        List<EventFiles.Line> lines = EventFiles.lines(events);
        Collections.shuffle(lines, random);

        Path home = folder.resolve("home");
        try (KafkaBroker broker = new KafkaBroker(folder.resolve("broker"));
                RunningJob job = new RunningJob(home);
                GateProxy gate = new GateProxy(() -> job.session().engine().url())) {
            job.configureStores(events.resolve("stores.json"));
            job.configureStores(events.resolve("hostile/stores.json"));
            broker.start();
            broker.create(EventFiles.STREAMS, 3);
            Storm storm = new Storm(job, broker, gate, random);
            job.start(storm.sources());
            for (int round = 0; round < ROUNDS; round++) {
                storm.round(lines.subList(lines.size() * round / ROUNDS, lines.size() * (round + 1) / ROUNDS));
            }
            job.await("kafka", settled -> settled == lines.size());
            assertThat(gate.cuts()).isEqualTo(2 * ROUNDS);
            assertThat(rejectedPoison(job)).isEqualTo(Integer.toString(poison));
        }
        LaunchedCommand.Answer loaded = LaunchedCommand.start(folder.resolve("clean"), "load", events.toString())
                .answer();
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        assertThat(Everything.whereverItStood(home)).isEqualTo(Everything.whereverItStood(folder.resolve("clean")));
    }

    /** Lines that break off, each once. */
    private static List<String> poison(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> "{\"event_id\":\"poison-" + line)
                .toList();
    }

    private static String rejectedPoison(RunningJob job) {
        try (WarehouseHttp http = new WarehouseHttp(job.session().engine().access(Role.APP))) {
            return http.ask(
                    "SELECT count() FROM rejected_event WHERE reason = 'malformed_json' AND bytes LIKE '%poison-%'");
        }
    }

    private record Storm(RunningJob job, KafkaBroker broker, GateProxy gate, Random random) {

        Sources sources() {
            return new Sources(
                    List.of(),
                    Map.of(
                            "STOREWATCH_KAFKA_BROKERS",
                            broker.address(),
                            "STOREWATCH_CLICKHOUSE_URL",
                            gate.url().toString(),
                            "STOREWATCH_CHECKPOINT_MILLIS",
                            Integer.toString(CHECKPOINT_MILLIS)),
                    Optional.empty());
        }

        /** A part of the lines before each fault, the rest after the last. */
        void round(List<EventFiles.Line> lines) throws InterruptedException, ExecutionException, IOException {
            List<Fault> faults = new ArrayList<>(OF_A_ROUND);
            Collections.shuffle(faults, random);
            int parts = faults.size() + 1;
            for (int part = 0; part < parts; part++) {
                long before = job.settled("kafka");
                broker.send(records(lines.subList(lines.size() * part / parts, lines.size() * (part + 1) / parts)));
                if (part < faults.size()) {
                    // One in four strikes a job that has not yet begun to work again.
                    if (random.nextInt(4) > 0) {
                        job.await("kafka", settled -> settled > before);
                    }
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                    strike(faults.get(part));
                }
            }
        }

        private void strike(Fault fault) throws InterruptedException, IOException {
            switch (fault) {
                case JOB -> {
                    job.kill();
                    job.start(sources());
                }
                case BROKER -> {
                    broker.kill();
                    broker.start();
                }
                case ENGINE -> job.killEngine();
                case CUT -> gate.cutAnInsert();
            }
        }

        private static List<ProducerRecord<byte[], byte[]>> records(List<EventFiles.Line> lines) {
            return lines.stream()
                    .map(line -> new ProducerRecord<byte[], byte[]>(line.stream(), line.bytes()))
                    .toList();
        }
    }
}
