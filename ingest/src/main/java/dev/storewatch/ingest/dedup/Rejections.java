package dev.storewatch.ingest.dedup;

import dev.storewatch.ingest.deadletter.RejectedLine;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Origin;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.event.privacy.Masking;
import dev.storewatch.ingest.event.reading.Reading;
import dev.storewatch.ingest.event.reading.RejectReason;
import java.util.Arrays;

/** Makes the dead letters: personal data is masked here, before a line goes anywhere. */
public final class Rejections {
    private Rejections() {}

    /** A line that is no event. */
    public static RejectedLine unreadable(Stream stream, Reading.Rejected rejected, Origin origin, long readAt) {
        RejectedLine line = line(stream, rejected.reason(), origin, readAt);
        line.detail = rejected.detail();
        line.storeId = rejected.storeId();
        line.eventId = rejected.eventId();
        return line;
    }

    /** A line whose identity an accepted event of other content has. */
    static RejectedLine conflict(Event event, Origin origin) {
        RejectedLine line = line(event.stream(), RejectReason.CONFLICT, origin, event.ingestedAt);
        line.detail = "an event of this id was accepted before, with other content";
        line.storeId = event.storeId;
        line.eventId = event.eventId;
        return line;
    }

    /** What makes a rejected line the same line when its file is read again: where it stands and what it says. */
    public static String identity(RejectedLine line) {
        return line.stream
                + '\u0000'
                + line.source
                + '\u0000'
                + line.position
                + '\u0000'
                + line.reason
                + '\u0000'
                + Arrays.hashCode(line.bytes);
    }

    private static RejectedLine line(Stream stream, RejectReason reason, Origin origin, long readAt) {
        RejectedLine line = new RejectedLine();
        line.intakeId = origin.intakeId;
        line.stream = stream.label();
        line.reason = reason.code();
        line.source = origin.source;
        line.position = origin.position;
        line.ingestedAt = readAt;
        line.bytes = Masking.line(origin.bytes);
        return line;
    }
}
