package dev.storewatch.ingest.order;

import dev.storewatch.ingest.breach.EndedBy;
import dev.storewatch.ingest.breach.Ending;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderEventType;
import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.track.Moment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When one waybill of an order was shipped and scanned. */
public final class ParcelHistory implements Fielded {
    public String waybillNo = "";
    /** The earliest order.shipped, or {@link Moment#UNKNOWN}. */
    public long shippedAt = Moment.UNKNOWN;
    /** All scans, ascending, each moment once. */
    public long[] scannedAt = new long[0];
    /** The earliest scan after which no other is waited for, or {@link Moment#UNKNOWN}. */
    public long endedAt = Moment.UNKNOWN;
    /** The name of the {@link EndedBy}; null: not ended. */
    public @Nullable String endedBy;

    @Override
    public void fields(FieldPass pass) {
        waybillNo = pass.text(waybillNo);
        shippedAt = pass.number(shippedAt);
        scannedAt = pass.numbers(scannedAt);
        endedAt = pass.number(endedAt);
        endedBy = pass.textOrNull(endedBy);
    }

    /** Takes in an order.shipped or parcel.scanned. */
    static void take(List<ParcelHistory> parcels, OrderEvent event) {
        if (event.waybillNo == null) {
            return;
        }
        int i = 0;
        while (i < parcels.size() && Moment.compareIds(parcels.get(i).waybillNo, event.waybillNo) < 0) {
            i++;
        }
        if (i == parcels.size() || !parcels.get(i).waybillNo.equals(event.waybillNo)) {
            ParcelHistory parcel = new ParcelHistory();
            parcel.waybillNo = event.waybillNo;
            parcels.add(i, parcel);
        }
        parcels.get(i).take(event);
    }

    private void take(OrderEvent event) {
        long at = event.occurredAt;
        if (event.type == OrderEventType.ORDER_SHIPPED) {
            shippedAt = shippedAt == Moment.UNKNOWN ? at : Math.min(shippedAt, at);
            return;
        }
        int known = Arrays.binarySearch(scannedAt, at);
        if (known < 0) {
            int place = -known - 1;
            long[] more = Arrays.copyOf(scannedAt, scannedAt.length + 1);
            System.arraycopy(scannedAt, place, more, place + 1, scannedAt.length - place);
            more[place] = at;
            scannedAt = more;
        }
        String end = end(event.action);
        if (end != null && (endedBy == null || at < endedAt || (at == endedAt && end.compareTo(endedBy) < 0))) {
            endedAt = at;
            endedBy = end;
        }
    }

    /** The moments from which a scan is waited for, ascending. */
    long[] waitedFrom() {
        if (shippedAt == Moment.UNKNOWN || (scannedAt.length > 0 && scannedAt[0] <= shippedAt)) {
            return scannedAt;
        }
        long[] from = new long[scannedAt.length + 1];
        from[0] = shippedAt;
        System.arraycopy(scannedAt, 0, from, 1, scannedAt.length);
        return from;
    }

    Ending ending() {
        return endedBy == null ? Ending.NONE : Ending.NONE.or(endedAt, EndedBy.valueOf(endedBy));
    }

    private static @Nullable String end(@Nullable String action) {
        return switch (action) {
            case "SIGNED", "LOST", "RETURNED" -> action;
            case null, default -> null;
        };
    }
}
