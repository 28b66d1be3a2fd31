package dev.storewatch.ingest.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.event.reading.EventReader;
import dev.storewatch.ingest.event.reading.Reading;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;

/** Reads the lines of a request as the job will, to say at once what is wrong with them. Thread-safe; as many at once as there are cores. */
final class BatchCheck {
    private static final int MOST_ERRORS = 100;

    private final InstantSource clock;
    private final BlockingQueue<EventReader> readers;

    /**
     * What is wrong with a line.
     *
     * @param reason a code of the event contract, or {@code store_not_allowed}
     * @param detail in words, without anything the line held
     * @param kept whether the line is kept among the rejected events
     */
    record LineError(int line, String reason, String detail, boolean kept) {}

    /**
     * What a request holds.
     *
     * @param errors the first {@value BatchCheck#MOST_ERRORS}
     * @param kept the accepted lines and those kept as rejected, each with its line feed
     * @param bytes size of the request
     */
    record Checked(int accepted, int rejected, List<LineError> errors, byte[] kept, int bytes) {
        ObjectNode json() {
            ObjectNode json = Answer.json().put("accepted", accepted).put("rejected", rejected);
            if (rejected > 0) {
                ArrayNode list = json.putArray("errors");
                errors.forEach(error -> list.addObject()
                        .put("line", error.line())
                        .put("reason", error.reason())
                        .put("detail", error.detail())
                        .put("kept", error.kept()));
            }
            if (rejected > errors.size()) {
                json.put("errors_left_out", rejected - errors.size());
            }
            return json;
        }
    }

    BatchCheck(InstantSource clock) {
        this.clock = clock;
        int cores = Runtime.getRuntime().availableProcessors();
        readers = new ArrayBlockingQueue<>(cores);
        // Nothing made with this key leaves the process: the job reads the lines again with the real one.
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        for (int core = 0; core < cores; core++) {
            readers.add(new EventReader(key));
        }
    }

    /** @param maySendFor the stores whose events the client may send */
    Checked check(Stream stream, byte[] body, List<BatchLines.Line> lines, Predicate<String> maySendFor) {
        EventReader reader;
        try {
            reader = readers.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Answer.later(503, 1, "the intake is stopping"));
        }
        try {
            return check(reader, stream, body, lines, maySendFor);
        } finally {
            readers.add(reader);
        }
    }

    private Checked check(
            EventReader reader, Stream stream, byte[] body, List<BatchLines.Line> lines, Predicate<String> maySendFor) {
        long now = clock.millis();
        var kept = new ByteArrayOutputStream(body.length + 1);
        List<LineError> errors = new ArrayList<>();
        int accepted = 0;
        int rejected = 0;
        for (BatchLines.Line line : lines) {
            Reading reading = reader.read(stream, Arrays.copyOfRange(body, line.from(), line.to()), now);
            LineError error = switch (reading) {
                case Reading.Blank blank -> null;
                case Reading.Accepted event -> maySendFor.test(event.event().storeId) ? null : otherStore(line);
                case Reading.Rejected bad ->
                    bad.storeId() == null || maySendFor.test(bad.storeId())
                            ? new LineError(line.number(), bad.reason().code(), bad.detail(), true)
                            : otherStore(line);
            };
            if (reading instanceof Reading.Blank) {
                continue;
            }
            if (error == null) {
                accepted++;
            } else {
                rejected++;
                if (errors.size() < MOST_ERRORS) {
                    errors.add(error);
                }
            }
            if (error == null || error.kept()) {
                kept.write(body, line.from(), line.to() - line.from());
                kept.write('\n');
            }
        }
        return new Checked(accepted, rejected, errors, kept.toByteArray(), body.length);
    }

    /** Not kept: a client has no business in another store's rejected events either. */
    private static LineError otherStore(BatchLines.Line line) {
        return new LineError(
                line.number(), "store_not_allowed", "this client's token is not for the event's store", false);
    }
}
