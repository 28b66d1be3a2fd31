package dev.storewatch.ingest.adapter.taobao;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.ingest.adapter.Mapped;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.event.Stream;
import java.util.List;
import java.util.Map;

/** What carriers say of parcels. */
final class LogisticsMessages {
    private static final Map<String, String> ACTIONS = Map.of(
            "GOT", "COLLECTED",
            "ARRIVAL", "IN_TRANSIT",
            "DEPARTURE", "IN_TRANSIT",
            "SENT_CITY", "IN_TRANSIT",
            "TO_EMS", "IN_TRANSIT",
            "OTHER", "IN_TRANSIT",
            "SENT_SCAN", "OUT_FOR_DELIVERY",
            "SIGNED", "SIGNED",
            "FAILED", "FAILED",
            "LOST", "LOST");

    private LogisticsMessages() {}

    static Mapped map(TmcMessage message) {
        if (!message.topic().equals("logistics_LogsticDetailTrace")) {
            return new Mapped.Ignored("no event follows from this topic");
        }
        JsonNode content = message.content();
        String platformAction = message.text("action");
        String version = PlatformEvent.id(
                message.text("tid"),
                message.text("out_sid"),
                platformAction,
                message.text("time").replaceAll("[^0-9]", ""));
        if (platformAction.equals("CONSIGN")) {
            return events(message.event(Stream.ORDERS, "order.shipped", version, "time")
                    .with("waybill_no", content.path("out_sid"))
                    .with("carrier", content.path("company_name")));
        }
        if (platformAction.equals("CREATE")) {
            return new Mapped.Ignored("the carrier does not have the parcel yet");
        }
        return events(message.event(Stream.ORDERS, "parcel.scanned", version, "time")
                .with("waybill_no", content.path("out_sid"))
                .with("carrier", content.path("company_name"))
                // A word we do not know is kept as rejected, to be seen.
                .with("action", ACTIONS.getOrDefault(platformAction, platformAction)));
    }

    private static Mapped events(PlatformEvent event) {
        return new Mapped.Events(List.of(event));
    }
}
