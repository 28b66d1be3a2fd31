package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.intake.EventFile;
import dev.storewatch.warehouse.intake.RejectedLine;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Rejected lines laid out to be taken in again. A line is read anew from its file, as it stands there now. Where that is gone, or was no file, the kept
 * bytes serve if nothing in them was masked or cut: from masked ones the buyer and the event's fingerprint could not be told.
 */
final class Replay implements AutoCloseable {
    private static final Pattern MASKED =
            Pattern.compile("\\[(phone|email|id|card|address|buyer)]|\\[cut: the first \\d+ of \\d+ bytes]$");

    private final Path folder;
    private final Map<String, OutputStream> files = new TreeMap<>();
    private final Map<String, Integer> impossible = new TreeMap<>();
    private int laidOut;

    private Replay(Path folder) {
        this.folder = folder;
    }

    /** Lays the lines out in a folder that only its owner can read. */
    static Replay of(Home home, List<RejectedLine> lines) {
        Map<String, List<RejectedLine>> bySource = new TreeMap<>();
        lines.forEach(line -> bySource.computeIfAbsent(line.source(), source -> new ArrayList<>())
                .add(line));
        try {
            Replay replay = new Replay(Files.createDirectories(
                    home.root().resolve("replay").resolve(UUID.randomUUID().toString()),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
            for (Map.Entry<String, List<RejectedLine>> source : bySource.entrySet()) {
                replay.layOut(source.getKey(), source.getValue());
            }
            for (OutputStream file : replay.files.values()) {
                file.close();
            }
            return replay;
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot lay out the lines in " + home.root().resolve("replay"), failure);
        }
    }

    Path folder() {
        return folder;
    }

    int laidOut() {
        return laidOut;
    }

    /** How many lines of each source can't be taken in again. */
    Map<String, Integer> impossible() {
        return impossible;
    }

    /** The files to ask the ingest process for. */
    List<EventFile> eventFiles() throws IOException {
        List<EventFile> events = new ArrayList<>();
        for (String stream : files.keySet()) {
            Path file = file(stream);
            events.add(new EventFile(
                    file.toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis(),
                    stream));
        }
        return events;
    }

    @Override
    public void close() throws IOException {
        for (String stream : files.keySet()) {
            Files.deleteIfExists(file(stream));
        }
        Files.deleteIfExists(folder);
    }

    private void layOut(String source, List<RejectedLine> lines) throws IOException {
        Map<Long, byte[]> originals = originals(source, lines);
        for (RejectedLine line : lines) {
            byte[] bytes = originals.getOrDefault(line.position(), line.bytes());
            if (originals.containsKey(line.position()) || isWhole(bytes)) {
                write(line, bytes);
            } else {
                impossible.merge(source, 1, Integer::sum);
            }
        }
    }

    private static boolean isWhole(byte[] kept) {
        return !MASKED.matcher(new String(kept, StandardCharsets.ISO_8859_1)).find();
    }

    private void write(RejectedLine line, byte[] bytes) throws IOException {
        OutputStream out = files.get(line.stream());
        if (out == null) {
            out = Files.newOutputStream(file(line.stream()));
            files.put(line.stream(), out);
        }
        out.write((line.source() + "\t" + line.position() + "\t").getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write('\n');
        laidOut++;
    }

    private Path file(String stream) {
        return folder.resolve(stream + ".replay");
    }

    /** The lines wanted as their file has them now; nothing where it can't be read. */
    private static Map<Long, byte[]> originals(String source, List<RejectedLine> wanted) {
        Map<Long, byte[]> found = new HashMap<>();
        Path file = Path.of(source);
        if (!file.isAbsolute() || !Files.isReadable(file)) {
            return found;
        }
        Set<Long> positions = wanted.stream().map(RejectedLine::position).collect(Collectors.toSet());
        long last = wanted.getLast().position();
        try (InputStream in = open(file)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long position = 1;
            for (int read = in.read(); read >= 0 && position <= last; read = in.read()) {
                if (read == '\n') {
                    if (positions.contains(position)) {
                        found.put(position, line.toByteArray());
                    }
                    line.reset();
                    position++;
                } else {
                    line.write(read);
                }
            }
            if (line.size() > 0 && positions.contains(position)) {
                found.put(position, line.toByteArray());
            }
        } catch (IOException brokenOff) {
            // What was read to there is right; for the rest the kept bytes decide.
            return found;
        }
        return found;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return new BufferedInputStream(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes);
    }
}
