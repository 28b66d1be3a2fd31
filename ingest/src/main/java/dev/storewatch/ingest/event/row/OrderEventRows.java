package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.row.EventColumns.Placed;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import java.util.List;

/** Events of the stream orders as rows of order_event. Not thread-safe. */
public final class OrderEventRows {
    public static final String TABLE = "order_event";

    static final Columns<Placed<OrderEvent>> COLUMNS = EventColumns.<OrderEvent>envelope()
            .string("order_id", placed -> placed.event().orderId)
            .string("buyer_key", placed -> placed.event().buyerKey)
            .nullableMoney("amount", placed -> placed.event().amount)
            .name("currency", placed -> placed.event().currency)
            .name("agent_id", placed -> placed.event().agentId)
            .with(
                    "lines",
                    "Array(Tuple(line_id String, sku_id String, title String, category String, quantity Float64, amount Decimal(18, 4)))",
                    (row, placed) -> lines(row, placed.event()))
            .nullableTime("promised_ship_by", placed -> placed.event().promisedShipBy)
            .string("reason", placed -> placed.event().reason)
            .string("waybill_no", placed -> placed.event().waybillNo)
            .name("carrier", placed -> placed.event().carrier)
            .name("action", placed -> placed.event().action)
            .nullableTime("promised_delivery_by", placed -> placed.event().promisedDeliveryBy)
            .name("channel", placed -> placed.event().channel)
            .string("refund_id", placed -> placed.event().refundId)
            .string("line_id", placed -> placed.event().lineId)
            .string("sku_id", placed -> placed.event().skuId)
            .name("kind", placed -> placed.event().kind)
            .name("reason_code", placed -> placed.event().reasonCode)
            .name("in_favour_of", placed -> placed.event().inFavourOf)
            .string("complaint_id", placed -> placed.event().complaintId)
            .name("source", placed -> placed.event().source)
            .name("category", placed -> placed.event().category)
            .with("upheld", "Nullable(Bool)", (row, placed) -> row.nullableBool(placed.event().upheld))
            .name("responsible", placed -> placed.event().responsible)
            .string("register_id", placed -> placed.event().registerId)
            .string("note", placed -> placed.event().note)
            .name("task", placed -> placed.event().task);

    private final RowBytes row = new RowBytes();

    /** The event's row; the platform is the one it names, else its store's, else other. */
    public Row row(OrderEvent event, String platform) {
        return new Row(TABLE, COLUMNS.encode(new Placed<>(event, platform), row));
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
}
