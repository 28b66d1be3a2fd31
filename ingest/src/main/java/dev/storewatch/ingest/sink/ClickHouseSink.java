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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    private static final byte[] NO_STAMP = new byte[0];

    private final ClickHouse clickHouse;
    private final Stamps stamps;
    private final Map<String, TableColumns> tables;
    private final Troubles troubles;

    /** @param wide tables of many rows and columns, whose rows go in column by column */
    public ClickHouseSink(ClickHouse clickHouse, Stamps stamps, List<TableColumns> wide, Troubles troubles) {
        this.clickHouse = clickHouse;
        this.stamps = stamps;
        this.tables = wide.stream().collect(Collectors.toUnmodifiableMap(TableColumns::table, Function.identity()));
        this.troubles = troubles;
    }

    @Override
    public CommittingSinkWriter<Row, Block> createWriter(WriterInitContext context) {
        return new Writer(stamps, tables);
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
        private final Gathered mark = new Gathered(CheckpointMark.TABLE, RowBlock::new);
        private final Stamps stamps;
        private final Map<String, TableColumns> tables;

        Writer(Stamps stamps, Map<String, TableColumns> tables) {
            this.stamps = stamps;
            this.tables = tables;
        }

        private Gathered gathered(String table) {
            TableColumns columns = tables.get(table);
            return new Gathered(table, columns == null ? RowBlock::new : () -> new NativeBlock(columns));
        }

        @Override
        public void write(Row row, Context context) {
            if (row.table.equals(CheckpointMark.TABLE)) {
                mark.clear();
                mark.add(NO_STAMP, row.bytes);
                return;
            }
            Gathered rows = gathered.computeIfAbsent(row.table, this::gathered);
            rows.add(stamps.of(row), row.bytes);
            if (rows.size >= BLOCK_BYTES) {
                full.add(rows.take());
            }
        }

        @Override
        public Collection<Block> prepareCommit() {
            List<Block> blocks = new ArrayList<>(full);
            full.clear();
            for (Gathered rows : gathered.values()) {
                if (!rows.isEmpty()) {
                    blocks.add(rows.take());
                }
            }
            // A checkpoint that brings nothing in changes nothing an older one could count again, and is not worth an
            // INSERT.
            if (!blocks.isEmpty() && !mark.isEmpty()) {
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
        private final String table;
        private final Supplier<Gathering> empty;
        private Gathering rows;
        private long size;

        Gathered(String table, Supplier<Gathering> empty) {
            this.table = table;
            this.empty = empty;
            rows = empty.get();
        }

        void add(byte[] stamp, byte[] row) {
            rows.add(stamp, row);
            size += stamp.length + row.length;
        }

        boolean isEmpty() {
            return rows.rows() == 0;
        }

        Block take() {
            Block block =
                    new Block(table, UUID.randomUUID().toString(), rows.rows(), rows.format(), packed(rows.bytes()));
            clear();
            return block;
        }

        void clear() {
            rows = empty.get();
            size = 0;
        }

        private byte[] packed(ByteRun run) {
            byte[] room = new byte[(int) Zstd.compressBound(run.size)];
            long packed = Zstd.compressByteArray(room, 0, room.length, run.bytes, 0, run.size, PACKING);
            if (Zstd.isError(packed)) {
                throw new IllegalStateException(
                        run.size + " bytes of " + table + " can't be packed: " + Zstd.getErrorName(packed));
            }
            return Arrays.copyOf(room, (int) packed);
        }
    }
}
