package dev.storewatch.ingest.event.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.privacy.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the field {@code lines} of order.created. It is checked as it is read, before the type is known to be order.created; others drop the outcome. */
final class OrderLines {
    /** The lines, or the first fault in them. */
    record Outcome(List<OrderLine> lines, @Nullable Fault fault) {}

    private static final FieldTable<OrderLine> TABLE = FieldTable.<OrderLine>of()
            .required(new Field.Text<>("line_id", TextRule.ID, (line, id) -> line.lineId = id))
            .required(new Field.Text<>("sku_id", TextRule.ID, (line, id) -> line.skuId = id))
            .optional(new Field.Text<>("title", TextRule.ANY, (line, title) -> line.title = title))
            .optional(new Field.Text<>("category", TextRule.ANY, (line, category) -> line.category = category))
            .required(new Field.Quantity<>("quantity", (line, quantity) -> line.quantity = quantity))
            .required(new Field.Money<>("amount", (line, amount) -> line.amount = amount));

    private final ObjectReader object = new ObjectReader(TABLE.names(), null);
    private final FieldTable.Bound<OrderLine> fields = TABLE.bind(object);
    private final Intake intake;

    /** @param intake one of its own: the line's fields are fingerprinted once the type is known, by {@link #fingerprint} */
    OrderLines(Intake intake) {
        this.intake = intake;
    }

    /** Reads the list whose start is the parser's current token, up to and including its end. */
    Outcome read(JsonParser parser) throws IOException {
        List<OrderLine> lines = new ArrayList<>();
        Fault first = null;
        int number = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            OrderLine line = new OrderLine();
            Fault fault;
            if (token == JsonToken.START_OBJECT) {
                Values values = object.read(parser);
                intake.fingerprint().start();
                fault = first == null ? fields.take(values, line, intake) : first;
            } else {
                parser.skipChildren();
                fault = Fault.badType("it", "an object");
            }
            if (fault == null) {
                lines.add(line);
            } else if (first == null) {
                first = new Fault(fault.reason(), "lines[" + number + "]: " + fault.detail());
            }
            number++;
        }
        return new Outcome(lines, first);
    }

    static void fingerprint(List<OrderLine> lines, Fingerprint fingerprint) {
        fingerprint.add(lines.size());
        for (OrderLine line : lines) {
            fingerprint.add(line.lineId);
            fingerprint.add(line.skuId);
            add(line.title, fingerprint);
            add(line.category, fingerprint);
            fingerprint.add(Double.doubleToLongBits(line.quantity));
            fingerprint.add(line.amount);
        }
    }

    private static void add(@Nullable String text, Fingerprint fingerprint) {
        if (text == null) {
            fingerprint.addAbsent();
        } else {
            fingerprint.add(text);
        }
    }
}
