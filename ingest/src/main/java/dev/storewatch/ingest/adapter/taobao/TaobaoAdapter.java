package dev.storewatch.ingest.adapter.taobao;

import dev.storewatch.ingest.adapter.Delivery;
import dev.storewatch.ingest.adapter.Mapped;
import dev.storewatch.ingest.adapter.PlatformAdapter;
import java.io.IOException;

/**
 * Messages of Taobao and Tmall: trades, refunds, interventions, logistics, ratings. The platform pushes them over a socket of its own and thin; whoever holds that
 * socket forwards them here, and may add fields of the platform's detail calls to the content.
 */
public final class TaobaoAdapter implements PlatformAdapter {
    @Override
    public String platform() {
        return "taobao";
    }

    @Override
    public boolean isSigned(Delivery delivery, String secret) {
        return TopSignature.isGood(delivery, secret);
    }

    @Override
    public Mapped map(Delivery delivery) {
        TmcMessage message;
        try {
            message = TmcMessage.read(delivery.body());
        } catch (IOException notJson) {
            return new Mapped.Unreadable("", "the body or its content is not JSON");
        }
        if (message.topic().isEmpty() || !message.content().isObject()) {
            return new Mapped.Unreadable(message.topic(), "the topic or the content is missing");
        }
        String kind = message.topic().substring(0, Math.max(0, message.topic().indexOf('_')));
        return switch (kind) {
            case "trade" -> TradeMessages.map(message);
            case "refund" -> RefundMessages.map(message);
            case "logistics" -> LogisticsMessages.map(message);
            default -> new Mapped.Ignored("no event follows from this topic");
        };
    }
}
