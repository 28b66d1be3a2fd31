package dev.storewatch.ingest.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BlockTest {
    private final Block.Serializer serializer = new Block.Serializer();

    @Test
    void blocksAreReadAsTheyWereKept() throws IOException {
        Block block = new Block("order_event", "token", 7, "Native", new byte[] {1, 2, 3});
        assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(block)))
                .usingRecursiveComparison()
                .isEqualTo(block);
    }

    /** A checkpoint of the version before holds blocks that say nothing of their format. */
    @Test
    void blocksOfVersionOneAreRowBinary() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeUTF("order_event");
        out.writeUTF("token");
        out.writeInt(7);
        out.writeInt(2);
        out.write(new byte[] {8, 9});
        assertThat(serializer.deserialize(1, bytes.toByteArray()))
                .usingRecursiveComparison()
                .isEqualTo(new Block("order_event", "token", 7, "RowBinary", new byte[] {8, 9}));
    }
}
