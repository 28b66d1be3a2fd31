package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events by Kafka, by a directory and by HTTP with Kafka as its log at once, from a real broker that is away at first and is killed, as the job is, in the middle. */
class KafkaIT {
    private static final String PREFIX = "shop-";
    private static final String POISON = "{\"event_id\":\"half a line";

    @TempDir
    private Path folder;

    @Test
    void killedJobAndBrokerItEndsAsOneCleanLoad() throws Exception {
        Path events = folder.resolve("events");
        EventFiles.simulate(events, folder, 2, 2, 5);
        EventFiles.writeHostile(Files.createDirectories(events.resolve("hostile")));
        List<EventFiles.Line> lines = EventFiles.lines(events);
        Collections.shuffle(lines, new Random(20261122));
        EventFiles.Line poison = new EventFiles.Line("orders", POISON.getBytes(StandardCharsets.UTF_8));
        Files.writeString(events.resolve("orders-poison.ndjson"), POISON + "\n");
        LaunchedCommand.Answer loaded = LaunchedCommand.start(folder.resolve("clean"), "load", events.toString())
                .answer();
        assertThat(loaded.exit()).as(loaded.err()).isZero();

        int all = lines.size() + 1;
        List<EventFiles.Line> late = lines.subList(0, 100);
        List<EventFiles.Line> byHttp = lines.subList(100, 200);
        List<EventFiles.Line> byFile = lines.subList(200, all / 2);
        List<EventFiles.Line> byKafka = lines.subList(all / 2, all * 3 / 4);
        List<EventFiles.Line> byKafkaLater = lines.subList(all * 3 / 4, lines.size());
        Path home = folder.resolve("home");
        Path watched = Files.createDirectories(folder.resolve("watched"));
        try (KafkaBroker broker = new KafkaBroker(folder.resolve("broker"));
                RunningJob job = new RunningJob(home);
                HttpIntake http = new HttpIntake(job.session(), kafka(broker))) {
            job.configureStores(events.resolve("stores.json"));
            job.configureStores(events.resolve("hostile/stores.json"));
            Sources both = new Sources(List.of(watched), kafka(broker), Optional.empty());
            EventFiles.write(watched, "-1", byFile);
            job.start(both);
            job.await("watch:", settled -> settled == byFile.size());
            awaitTrouble(home);
            // What it may not acknowledge it does not take.
            assertThat(http.post("orders", byHttp)).isEqualTo(503);

            broker.start();
            broker.create(
                    EventFiles.STREAMS.stream().map(stream -> PREFIX + stream).toList(), 2);
            broker.send(records(byKafka));
            job.await("kafka", settled -> settled > 0);
            assertThat(Troubles.lines(new Home(home), Instant.now())).isEmpty();
            job.kill();
            broker.kill();
            job.start(both);
            broker.start();
            broker.send(records(byKafkaLater));
            RecordMetadata placed = broker.send(records(List.of(poison))).getFirst();
            // As a sender does that had no answer, or 503: it sends the same again.
            for (String stream : EventFiles.STREAMS) {
                http.untilTaken(stream, byHttp);
            }
            job.await("", settled -> settled == all - late.size());
            assertThat(job.settled("watch:" + home)).isZero();
            assertThat(rejectedAt(job, placed)).isEqualTo("malformed_json");

            // Without Kafka the job goes on from the same state, and keeps how far Kafka was read.
            job.kill();
            EventFiles.write(watched, "-2", late);
            job.start(Sources.NONE.watching(watched));
            job.await("", settled -> settled == all);
        }
        assertThat(Everything.whereverItStood(home)).isEqualTo(Everything.whereverItStood(folder.resolve("clean")));
    }

    private Map<String, String> kafka(KafkaBroker broker) throws IOException {
        Path properties = folder.resolve("kafka.properties");
        Files.writeString(properties, "default.api.timeout.ms=2000\nrequest.timeout.ms=1500\n");
        return Map.of(
                "STOREWATCH_KAFKA_BROKERS", broker.address(),
                "STOREWATCH_KAFKA_PREFIX", PREFIX,
                "STOREWATCH_KAFKA_PROPERTIES", properties.toString());
    }

    /** Told by the job within its patience with the broker; as long as it takes here. */
    private static void awaitTrouble(Path home) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(120);
        List<String> told = Troubles.lines(new Home(home), Instant.now());
        while (told.isEmpty() && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(100);
            told = Troubles.lines(new Home(home), Instant.now());
        }
        assertThat(told).singleElement().asString().contains("HELD UP kafka", "brokers do not answer");
    }

    private static String rejectedAt(RunningJob job, RecordMetadata place) {
        try (WarehouseHttp http = new WarehouseHttp(job.session().engine().access(Role.ANALYST))) {
            return http.ask(
                    "SELECT reason FROM rejected_event WHERE source = {source:String} AND position = {position:UInt64}",
                    Map.of(
                            "param_source",
                            place.topic() + "-" + place.partition(),
                            "param_position",
                            Long.toString(place.offset())));
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> records(List<EventFiles.Line> lines) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (EventFiles.Line line : lines) {
            records.add(new ProducerRecord<>(PREFIX + line.stream(), line.bytes()));
        }
        return records;
    }
}
