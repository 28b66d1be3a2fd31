package dev.storewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.wire.EventType;
import dev.storewatch.ingest.lineage.Days;
import dev.storewatch.ingest.lineage.Generation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    @TempDir
    Path home;

    /** A type that only Kryo could write would end the building, as generic types are off. */
    @Test
    void eventsTravelByTheirOwnSerializer() {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1, settings);
        Pipeline.build(
                IngestConfig.from(
                        Map.of(
                                "STOREWATCH_HOME", home.toString(),
                                "STOREWATCH_CLICKHOUSE_URL", "http://127.0.0.1:1",
                                "STOREWATCH_BUYER_KEY_SECRET", "secret"),
                        List.of()),
                new Counting(new Generation(1, Instant.EPOCH, "lineage", 1, "", "", Days.ALL), "replay-1", true),
                environment);
        StreamGraph graph = environment.getStreamGraph();
        assertThat(intoTracking(graph, "orders"))
                .containsExactly(EventType.ORDERS.createSerializer(new SerializerConfigImpl()));
        assertThat(intoTracking(graph, "chats"))
                .containsExactly(EventType.CHATS.createSerializer(new SerializerConfigImpl()));
        assertThat(intoTracking(graph, "reviews"))
                .containsExactly(EventType.REVIEWS.createSerializer(new SerializerConfigImpl()));
    }

    private static List<TypeSerializer<?>> intoTracking(StreamGraph graph, String stream) {
        List<TypeSerializer<?>> serializers = new ArrayList<>();
        for (StreamNode node : graph.getStreamNodes()) {
            if (node.getOperatorName().equals("track " + stream)) {
                for (StreamEdge edge : node.getInEdges()) {
                    serializers.add(graph.getStreamNode(edge.getSourceId()).getTypeSerializerOut());
                }
            }
        }
        return serializers;
    }
}
