package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.fixtures.hostile.HostileLine;
import dev.storewatch.fixtures.hostile.HostileStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Directories of event files for tests: simulated shops and a hostile stream with lines that must be rejected. */
final class EventFiles {
    static final List<String> STREAMS = List.of("orders", "chats", "reviews");

    /** A line as bytes, as it stands in a file of its stream. */
    record Line(String stream, byte[] bytes) {}

    private EventFiles() {}

    static void simulate(Path out, Path home, int stores, int days, long seed)
            throws IOException, InterruptedException {
        LaunchedCommand.Answer simulated = LaunchedCommand.startOf(
                        "fixtures",
                        "dev.storewatch.fixtures.Fixtures",
                        home,
                        "simulate",
                        "--stores",
                        Integer.toString(stores),
                        "--days",
                        Integer.toString(days),
                        "--seed",
                        Long.toString(seed),
                        "--out",
                        out.toString())
                .answer();
        assertThat(simulated.exit()).as(simulated.err()).isZero();
    }

    static void writeHostile(Path directory) throws IOException {
        Map<String, List<HostileLine>> streams = new HostileStream(11, false, true)
                .lines().stream()
                        .collect(Collectors.groupingBy(line -> line.stream().prefix()));
        for (Map.Entry<String, List<HostileLine>> stream : streams.entrySet()) {
            Files.write(
                    directory.resolve(stream.getKey() + ".ndjson"),
                    stream.getValue().stream().map(HostileLine::json).toList());
        }
        Files.writeString(directory.resolve("stores.json"), HostileStream.storesJson());
    }

    /** All lines of the event files under a directory that are not blank. */
    static List<Line> lines(Path directory) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                for (String stream : STREAMS) {
                    if (name.startsWith(stream) && name.endsWith(".ndjson")) {
                        split(Files.readAllBytes(file)).forEach(bytes -> lines.add(new Line(stream, bytes)));
                    }
                }
            }
        }
        return lines;
    }

    private static List<byte[]> split(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                lines.add(line.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return lines;
    }

    /** Writes lines into one file a stream, complete when it appears. */
    static void write(Path directory, String name, List<Line> lines) throws IOException {
        for (String stream : STREAMS) {
            StringBuilder text = new StringBuilder();
            lines.stream()
                    .filter(line -> line.stream().equals(stream))
                    .forEach(line -> text.append(new String(line.bytes(), StandardCharsets.ISO_8859_1))
                            .append('\n'));
            Path aside = directory.resolve("." + stream + name);
            Files.writeString(aside, text, StandardCharsets.ISO_8859_1);
            Files.move(aside, directory.resolve(stream + name + ".ndjson"));
        }
    }
}
