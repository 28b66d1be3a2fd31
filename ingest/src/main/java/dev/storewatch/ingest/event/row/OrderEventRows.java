package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderEventType;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import dev.storewatch.ingest.sink.TableColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events of the stream orders as rows of order_event. Not thread-safe. */
public final class OrderEventRows {
    private static final Map<String, OrderEventType> TYPES = Arrays.stream(OrderEventType.values())
            .collect(Collectors.toMap(OrderEventType::label, Function.identity()));

    public static final String TABLE = "order_event";

    static final Columns<OrderEvent> COLUMNS = EventColumns.<OrderEvent>envelope(
                    (event, type) -> event.type = type(type))
            .string("order_id", event -> event.orderId, (event, value) -> event.orderId = value)
            .string("buyer_key", event -> event.buyerKey, (event, value) -> event.buyerKey = value)
            .nullableMoney("amount", event -> event.amount, (event, value) -> event.amount = value)
            .name("currency", event -> event.currency, (event, value) -> event.currency = value)
            .name("agent_id", event -> event.agentId, (event, value) -> event.agentId = value)
            .with(
                    "lines",
                    "Array(Tuple(line_id String, sku_id String, title String, category String, quantity Float64, amount Decimal(18, 4)))",
                    (row, event) -> lines(row, event),
                    (row, event) -> event.lines = lines(row))
            .nullableTime(
                    "promised_ship_by", event -> event.promisedShipBy, (event, value) -> event.promisedShipBy = value)
            .string("reason", event -> event.reason, (event, value) -> event.reason = value)
            .string("waybill_no", event -> event.waybillNo, (event, value) -> event.waybillNo = value)
            .name("carrier", event -> event.carrier, (event, value) -> event.carrier = value)
            .name("action", event -> event.action, (event, value) -> event.action = value)
            .nullableTime(
                    "promised_delivery_by",
                    event -> event.promisedDeliveryBy,
                    (event, value) -> event.promisedDeliveryBy = value)
            .name("channel", event -> event.channel, (event, value) -> event.channel = value)
            .string("refund_id", event -> event.refundId, (event, value) -> event.refundId = value)
            .string("line_id", event -> event.lineId, (event, value) -> event.lineId = value)
            .string("sku_id", event -> event.skuId, (event, value) -> event.skuId = value)
            .name("kind", event -> event.kind, (event, value) -> event.kind = value)
            .name("reason_code", event -> event.reasonCode, (event, value) -> event.reasonCode = value)
            .name("in_favour_of", event -> event.inFavourOf, (event, value) -> event.inFavourOf = value)
            .string("complaint_id", event -> event.complaintId, (event, value) -> event.complaintId = value)
            .name("source", event -> event.source, (event, value) -> event.source = value)
            .name("category", event -> event.category, (event, value) -> event.category = value)
            .with(
                    "upheld",
                    "Nullable(Bool)",
                    (row, event) -> row.nullableBool(event.upheld),
                    (row, event) -> event.upheld = row.nullableBool())
            .name("responsible", event -> event.responsible, (event, value) -> event.responsible = value)
            .string("register_id", event -> event.registerId, (event, value) -> event.registerId = value)
            .string("note", event -> event.note, (event, value) -> event.note = value)
            .name("task", event -> event.task, (event, value) -> event.task = value);

    private final RowBytes row = new RowBytes();

    public static TableColumns columns() {
        return COLUMNS.of(TABLE);
    }

    /** The columns in the order {@link #event} reads them. */
    public static String names() {
        return COLUMNS.names();
    }

    /** The event's row; its platform is known by now. */
    public Row row(OrderEvent event) {
        return new Row(TABLE, COLUMNS.encode(event, row));
    }

    /** The event of the next row: as it was, but for texts that were empty. */
    public static OrderEvent event(RowInput in) {
        return COLUMNS.decode(in, new OrderEvent());
    }

    private static OrderEventType type(String label) {
        return Objects.requireNonNull(TYPES.get(label), () -> "No event type of the stream: " + label);
    }

    private static void lines(RowBytes row, OrderEvent event) {
        List<OrderLine> lines = event.lines == null ? List.of() : event.lines;
        row.varint(lines.size());
        for (OrderLine line : lines) {
            row.string(line.lineId)
                    .string(line.skuId)
                    .string(line.title)
                    .string(line.category)
                    .float64(line.quantity)
                    .int64(line.amount);
        }
    }

    private static List<OrderLine> lines(RowInput row) {
        int count = row.varint();
        List<OrderLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            OrderLine line = new OrderLine();
            line.lineId = EventColumns.known(row.string());
            line.skuId = EventColumns.known(row.string());
            line.title = row.string();
            line.category = row.string();
            line.quantity = row.float64();
            line.amount = row.int64();
            lines.add(line);
        }
        return lines;
    }
}
