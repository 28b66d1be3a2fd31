package dev.storewatch.ingest.replay;

import dev.storewatch.ingest.sink.ClickHouse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** All raw events and rejected lines, each once, earliest days first; then it waits to be ended. */
public final class ReplaySource implements Source<Replayed, ReplaySplit, ReplayPlan> {
    private static final long serialVersionUID = 1;

    private final ClickHouse clickHouse;

    public ReplaySource(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<Replayed, ReplaySplit> createReader(SourceReaderContext context) {
        return new ReplayReader(context, clickHouse);
    }

    @Override
    public SplitEnumerator<ReplaySplit, ReplayPlan> createEnumerator(SplitEnumeratorContext<ReplaySplit> context) {
        return restoreEnumerator(context, ReplayPlan.unlisted());
    }

    @Override
    public SplitEnumerator<ReplaySplit, ReplayPlan> restoreEnumerator(
            SplitEnumeratorContext<ReplaySplit> context, ReplayPlan plan) {
        return new ReplayEnumerator(context, clickHouse, plan);
    }

    @Override
    public SimpleVersionedSerializer<ReplaySplit> getSplitSerializer() {
        return new SplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<ReplayPlan> getEnumeratorCheckpointSerializer() {
        return new PlanSerializer();
    }

    private static void write(DataOutputStream out, ReplaySplit split) throws IOException {
        out.writeUTF(split.table().name());
        out.writeLong(split.from());
        out.writeLong(split.until());
        out.writeInt(split.parts());
        out.writeLong(split.read());
    }

    private static ReplaySplit read(DataInputStream in) throws IOException {
        return new ReplaySplit(
                RawTable.valueOf(in.readUTF()), in.readLong(), in.readLong(), in.readInt(), in.readLong());
    }

    private static final class SplitSerializer implements SimpleVersionedSerializer<ReplaySplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(ReplaySplit split) throws IOException {
            var bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes), split);
            return bytes.toByteArray();
        }

        @Override
        public ReplaySplit deserialize(int version, byte[] bytes) throws IOException {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        }
    }

    private static final class PlanSerializer implements SimpleVersionedSerializer<ReplayPlan> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(ReplayPlan plan) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeBoolean(plan.listed());
            out.writeInt(plan.unassigned().size());
            for (ReplaySplit split : plan.unassigned()) {
                write(out, split);
            }
            return bytes.toByteArray();
        }

        @Override
        public ReplayPlan deserialize(int version, byte[] bytes) throws IOException {
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            boolean listed = in.readBoolean();
            List<ReplaySplit> unassigned = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                unassigned.add(read(in));
            }
            return new ReplayPlan(listed, unassigned);
        }
    }
}
