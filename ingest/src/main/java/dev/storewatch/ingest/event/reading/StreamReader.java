package dev.storewatch.ingest.event.reading;

import com.fasterxml.jackson.core.JsonParser;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.reading.Values.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one stream. The type is checked first, for it says which fields are known; then the envelope, then the type's fields. */
final class StreamReader<E extends Event> {
    private static final FieldTable<Event> ENVELOPE = FieldTable.<Event>of()
            .required(new Field.Text<>("event_id", TextRule.ID, (event, id) -> event.eventId = id))
            .required(new Field.OccurredAt("occurred_at"))
            .required(new Field.Text<>("store_id", TextRule.ID, (event, id) -> event.storeId = id))
            .optional(new Field.Text<>(
                    "platform",
                    TextRule.oneOf("taobao", "tmall", "jd", "pdd", "douyin", "kuaishou", "wechat", "shopify", "other"),
                    (event, platform) -> event.platform = platform));

    private final ObjectReader object;
    private final Intake intake;
    private final int typeSlot;
    private final int eventIdSlot;
    private final int storeIdSlot;
    private final FieldTable.Bound<Event> envelope;
    private final Map<String, Known<E>> kinds = new HashMap<>();

    /** A kind of event and where its fields are in the values read. */
    private record Known<E extends Event>(EventKind<E> kind, FieldTable.Bound<E> fields) {}

    StreamReader(List<EventKind<E>> all, Intake intake, @Nullable OrderLines lines) {
        this.intake = intake;
        List<String> names = new ArrayList<>(ENVELOPE.names());
        names.add("type");
        names.addAll(EventKind.names(all));
        object = new ObjectReader(names, lines);
        typeSlot = object.slot("type");
        eventIdSlot = object.slot("event_id");
        storeIdSlot = object.slot("store_id");
        envelope = ENVELOPE.bind(object);
        for (EventKind<E> kind : all) {
            kinds.put(kind.label(), new Known<>(kind, kind.fields().bind(object)));
        }
    }

    /** Reads the object that starts the parser's input and makes sure that nothing follows it. */
    Reading read(JsonParser parser, long readAt) throws IOException {
        Values values = object.read(parser);
        if (parser.nextToken() != null) {
            return rejected(new Fault(RejectReason.MALFORMED_JSON, "something follows the object"));
        }
        if (values.kind(typeSlot) != Kind.TEXT) {
            return rejected(
                    values.kind(typeSlot) == Kind.ABSENT ? Fault.missing("type") : Fault.badType("type", "a string"));
        }
        Known<E> kind = kinds.get(values.text(typeSlot));
        if (kind == null) {
            return rejected(new Fault(RejectReason.UNKNOWN_TYPE, "type is none of this stream's"));
        }
        E event = kind.kind().create().get();
        event.ingestedAt = readAt;
        intake.fingerprint().start();
        intake.fingerprint().add(kind.kind().label());
        Fault fault = envelope.take(values, event, intake);
        if (fault == null) {
            fault = kind.fields().take(values, event, intake);
        }
        if (fault != null) {
            return rejected(fault);
        }
        intake.fingerprint().finish();
        event.fingerprintHigh = intake.fingerprint().high();
        event.fingerprintLow = intake.fingerprint().low();
        return new Reading.Accepted(event);
    }

    /** The line is rejected; it is said to be of the store and event it could be read to be of. */
    Reading rejected(Fault fault) {
        return new Reading.Rejected(fault.reason(), fault.detail(), id(storeIdSlot), id(eventIdSlot));
    }

    private @Nullable String id(int slot) {
        Values values = object.values();
        String text = values.text(slot);
        return values.kind(slot) == Kind.TEXT && TextRule.ID.check("id", text) == null ? text : null;
    }
}
