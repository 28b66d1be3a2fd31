package dev.storewatch.ingest.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class RowSerializerTest {
    private final TypeSerializer<Row> serializer = RowType.INSTANCE.createSerializer(new SerializerConfigImpl());

    @Test
    void rowsArriveAsTheyWereSent() throws IOException {
        List<Row> rows = List.of(
                new Row("order_event", new byte[] {1, 2}),
                Row.ofGeneration("order_version", new byte[0]),
                Row.ofReading("order_event", new byte[300]),
                new Row("order_event", new byte[] {3}));
        DataOutputSerializer out = new DataOutputSerializer(16);
        for (Row row : rows) {
            serializer.serialize(row, out);
        }
        DataOutputSerializer copied = new DataOutputSerializer(16);
        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        for (int i = 0; i < rows.size(); i++) {
            serializer.duplicate().copy(in, copied);
        }
        DataInputDeserializer received = new DataInputDeserializer(copied.getCopyOfBuffer());
        for (Row row : rows) {
            assertThat(serializer.deserialize(received))
                    .usingRecursiveComparison()
                    .isEqualTo(row);
        }
        assertThat(received.available()).isZero();
    }
}
