package dev.storewatch.ingest.sink;

import com.github.luben.zstd.Zstd;
import dev.storewatch.ingest.trouble.Troubles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes rows into ClickHouse exactly once, in two phases: what arrives between two checkpoints becomes blocks that the checkpoint keeps, each with a token; once it is
 * complete the blocks are inserted, as often as it takes, and the token lets in the first only.
 */
public final class ClickHouseSink implements Sink<Row>, SupportsCommitter<Block> {
    private static final long serialVersionUID = 1;
    /** Bytes of a block: some 100,000 rows. Few large inserts cost ClickHouse far less than many small ones. */
    private static final int BLOCK_BYTES = 32 << 20;
    /** Zstandard's quickest ordinary level. */
    private static final int PACKING = 1;

    private final ClickHouse clickHouse;
    private final Stamps stamps;
    private final Troubles troubles;

    public ClickHouseSink(ClickHouse clickHouse, Stamps stamps, Troubles troubles) {
        this.clickHouse = clickHouse;
        this.stamps = stamps;
        this.troubles = troubles;
    }

    @Override
    public CommittingSinkWriter<Row, Block> createWriter(WriterInitContext context) {
        return new Writer(stamps);
    }

    @Override
    public Committer<Block> createCommitter(CommitterInitContext context) {
        return new BlockCommitter(
                clickHouse, context.metricGroup().counter("storewatch_insert_retries_total"), troubles);
    }

    @Override
    public SimpleVersionedSerializer<Block> getCommittableSerializer() {
        return new Block.Serializer();
    }

    /** Gathers rows by table until the checkpoint. */
    private static final class Writer implements CommittingSinkWriter<Row, Block> {
        private final Map<String, Gathered> gathered = new LinkedHashMap<>();
        private final List<Block> full = new ArrayList<>();
        private final Gathered mark = new Gathered(CheckpointMark.TABLE);
        private final Stamps stamps;

        Writer(Stamps stamps) {
            this.stamps = stamps;
        }

        @Override
        public void write(Row row, Context context) {
            if (row.table.equals(CheckpointMark.TABLE)) {
                mark.clear();
                mark.add(row.bytes);
                return;
            }
            Gathered rows = gathered.computeIfAbsent(row.table, Gathered::new);
            rows.add(stamps.of(row));
            rows.add(row.bytes);
            rows.count++;
            if (rows.size >= BLOCK_BYTES) {
                full.add(rows.take());
            }
        }

        @Override
        public Collection<Block> prepareCommit() {
            List<Block> blocks = new ArrayList<>(full);
            full.clear();
            for (Gathered rows : gathered.values()) {
                if (rows.count > 0) {
                    blocks.add(rows.take());
                }
            }
            // A checkpoint that brings nothing in changes nothing an older one could count again, and is not worth an
            // INSERT.
            if (!blocks.isEmpty() && mark.size > 0) {
                mark.count = 1;
                blocks.addFirst(mark.take());
            }
            return blocks;
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {}
    }

    /** The rows of one table since the last block. */
    private static final class Gathered {
        private static final int FIRST_BYTES = 1 << 14;
        /** A buffer that a large load left larger than this is let go. */
        private static final int IDLE_BYTES = 1 << 20;

        private final String table;
        private byte[] bytes = new byte[FIRST_BYTES];
        private int size;
        private int count;

        Gathered(String table) {
            this.table = table;
        }

        void add(byte[] more) {
            if (size + more.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more.length));
            }
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        void clear() {
            size = 0;
            count = 0;
        }

        Block take() {
            byte[] packed = Zstd.compress(size == bytes.length ? bytes : Arrays.copyOf(bytes, size), PACKING);
            Block block = new Block(table, UUID.randomUUID().toString(), count, packed);
            if (bytes.length > IDLE_BYTES) {
                bytes = new byte[FIRST_BYTES];
            }
            clear();
            return block;
        }
    }
}
