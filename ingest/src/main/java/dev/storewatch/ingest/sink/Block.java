package dev.storewatch.ingest.sink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Rows of one table that go in with one INSERT; checkpoints hold it until it has.
 *
 * @param token names the block for ever: ClickHouse takes in only the first of equal tokens
 * @param format one of ClickHouse's
 * @param bytes the rows in this format, packed with Zstandard: checkpoints keep and copy them
 */
record Block(String table, String token, int rows, String format, byte[] bytes) {

    /** Before formats were told all blocks were in RowBinary. */
    private static final int BEFORE_FORMATS = 1;

    private static final int VERSION = 2;

    static final class Serializer implements SimpleVersionedSerializer<Block> {
        @Override
        public int getVersion() {
            return VERSION;
        }

        @Override
        public byte[] serialize(Block block) throws IOException {
            var bytes = new ByteArrayOutputStream(block.bytes.length + 128);
            var out = new DataOutputStream(bytes);
            out.writeUTF(block.table);
            out.writeUTF(block.token);
            out.writeInt(block.rows);
            out.writeUTF(block.format);
            out.writeInt(block.bytes.length);
            out.write(block.bytes);
            return bytes.toByteArray();
        }

        @Override
        public Block deserialize(int version, byte[] serialized) throws IOException {
            var in = new DataInputStream(new ByteArrayInputStream(serialized));
            String table = in.readUTF();
            String token = in.readUTF();
            int rows = in.readInt();
            String format = version == BEFORE_FORMATS ? RowBlock.FORMAT : in.readUTF();
            return new Block(table, token, rows, format, in.readNBytes(in.readInt()));
        }
    }
}
