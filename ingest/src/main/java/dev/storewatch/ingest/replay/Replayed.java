package dev.storewatch.ingest.replay;

import dev.storewatch.ingest.deadletter.RejectedLine;
import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.wire.EventType;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowType;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/** What is read back: one of these, the others null. A Flink POJO. */
public final class Replayed {
    /** How it travels between tasks. */
    public static final TypeInformation<Replayed> TYPE = Types.POJO(
            Replayed.class,
            Map.of(
                    "order", EventType.ORDERS,
                    "chat", EventType.CHATS,
                    "review", EventType.REVIEWS,
                    "rejected", TypeInformation.of(RejectedLine.class),
                    "progress", RowType.INSTANCE));

    public @Nullable OrderEvent order;
    public @Nullable ChatEvent chat;
    public @Nullable ReviewEvent review;
    public @Nullable RejectedLine rejected;
    /** How much was read since the last of these, as a row of replay_delta. */
    public @Nullable Row progress;
}
