package dev.storewatch.ingest.measure;

import dev.storewatch.ingest.conversation.ConversationTracker;
import dev.storewatch.ingest.inquiry.InquiryTracker;
import dev.storewatch.ingest.order.OrderTracker;
import dev.storewatch.ingest.review.ReviewTracker;
import dev.storewatch.ingest.track.BuyerNews;
import java.util.stream.Stream;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What older checkpoints keep was written by Flink's serializer of POJOs, which can read only what still is one. */
class StatesTest {
    static Stream<Class<?>> kept() {
        return Stream.of(
                new OrderTracker().stateType(),
                new ConversationTracker().stateType(),
                new ReviewTracker().stateType(),
                new InquiryTracker().stateType(),
                BuyerNews.class);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void isAPojoWithoutKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }
}
