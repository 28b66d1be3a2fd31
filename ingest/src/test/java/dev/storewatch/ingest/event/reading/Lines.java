package dev.storewatch.ingest.event.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Stream;
import java.nio.charset.StandardCharsets;

/** Reads lines as the tests write them. A single quote stands for a double one, to keep them legible. */
final class Lines {
    static final byte[] SECRET = "only for tests".getBytes(StandardCharsets.UTF_8);
    /** 2026-11-22T00:00:00Z. */
    static final long READ_AT = 1_795_305_600_000L;

    static final String ENVELOPE = "'event_id':'e1','occurred_at':'2026-11-21T08:00:00+08:00','store_id':'s1',";

    private Lines() {}

    static Reading read(Stream stream, String line) {
        return new EventReader(SECRET).read(stream, line.replace('\'', '"').getBytes(StandardCharsets.UTF_8), READ_AT);
    }

    /** An object of the envelope and these fields. */
    static String line(String fields) {
        return "{" + ENVELOPE + fields + "}";
    }

    static Event accepted(Stream stream, String line) {
        Reading reading = read(stream, line);
        assertThat(reading).as(line).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).event();
    }

    static void assertRejected(Stream stream, String line, RejectReason reason) {
        Reading reading = read(stream, line);
        assertThat(reading).as(line).isInstanceOf(Reading.Rejected.class);
        assertThat(((Reading.Rejected) reading).reason()).as(line).isEqualTo(reason);
    }
}
