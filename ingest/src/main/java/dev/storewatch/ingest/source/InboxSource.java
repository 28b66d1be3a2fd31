package dev.storewatch.ingest.source;

import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.trouble.Troubles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The lines of all files asked for in the inbox and of those that appear in watched directories; never ends. */
public final class InboxSource implements Source<Line, FileSplit, FileEnumerator.Found> {
    private static final long serialVersionUID = 1;

    private final String inbox;
    private final List<String> watched;
    private final boolean paused;
    private final Troubles troubles;

    /** @param paused whether it only keeps what is known of the files, and where reading them stands, and reads nothing */
    public InboxSource(Path inbox, List<Path> watched, boolean paused, Troubles troubles) {
        this.paused = paused;
        this.troubles = troubles;
        this.inbox = inbox.toString();
        this.watched = new ArrayList<>(watched.stream().map(Path::toString).toList());
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<Line, FileSplit> createReader(SourceReaderContext context) {
        return new FileReader(context, InstantSource.system(), paused, FileReader.RETRY, troubles);
    }

    @Override
    public SplitEnumerator<FileSplit, FileEnumerator.Found> createEnumerator(
            SplitEnumeratorContext<FileSplit> context) {
        return restoreEnumerator(context, new FileEnumerator.Found(List.of(), Set.of()));
    }

    @Override
    public SplitEnumerator<FileSplit, FileEnumerator.Found> restoreEnumerator(
            SplitEnumeratorContext<FileSplit> context, FileEnumerator.Found found) {
        Inbox folders = new Inbox(Path.of(inbox), watched.stream().map(Path::of).toList());
        return new FileEnumerator(context, folders, found, paused, troubles);
    }

    @Override
    public SimpleVersionedSerializer<FileSplit> getSplitSerializer() {
        return new SplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<FileEnumerator.Found> getEnumeratorCheckpointSerializer() {
        return new FoundSerializer();
    }

    private static void write(DataOutputStream out, FileSplit split) throws IOException {
        out.writeUTF(split.intakeId());
        out.writeUTF(split.path());
        out.writeUTF(split.stream().name());
        out.writeLong(split.size());
        out.writeLong(split.modified());
        out.writeLong(split.offset());
        out.writeLong(split.lines());
    }

    private static FileSplit read(DataInputStream in) throws IOException {
        return new FileSplit(
                in.readUTF(),
                in.readUTF(),
                Stream.valueOf(in.readUTF()),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong());
    }

    private static final class SplitSerializer implements SimpleVersionedSerializer<FileSplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(FileSplit split) throws IOException {
            var bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes), split);
            return bytes.toByteArray();
        }

        @Override
        public FileSplit deserialize(int version, byte[] bytes) throws IOException {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        }
    }

    private static final class FoundSerializer implements SimpleVersionedSerializer<FileEnumerator.Found> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(FileEnumerator.Found found) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeInt(found.unassigned().size());
            for (FileSplit split : found.unassigned()) {
                write(out, split);
            }
            out.writeInt(found.known().size());
            for (String id : found.known()) {
                out.writeUTF(id);
            }
            return bytes.toByteArray();
        }

        @Override
        public FileEnumerator.Found deserialize(int version, byte[] bytes) throws IOException {
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            List<FileSplit> unassigned = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                unassigned.add(read(in));
            }
            Set<String> known = new HashSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                known.add(in.readUTF());
            }
            return new FileEnumerator.Found(unassigned, known);
        }
    }
}
