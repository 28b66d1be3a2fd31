package dev.storewatch.ingest.intake.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** One file being written: lines are appended, forced to disk, and in the end handed to the job. Not thread-safe. */
final class Segment {
    private final Path file;
    private final FileChannel channel;
    private final Instant openedAt;
    private long written;
    private long durable;

    Segment(Path file, Instant openedAt) throws IOException {
        this.file = file;
        this.openedAt = openedAt;
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /** Appends whole lines, each with its line feed. */
    void append(byte[] lines) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(lines);
        while (left.hasRemaining()) {
            written += channel.write(left, written);
        }
    }

    /** What was appended is on disk when this returns. */
    void force() throws IOException {
        channel.force(false);
        durable = written;
    }

    Instant openedAt() {
        return openedAt;
    }

    long size() {
        return written;
    }

    /** Hands what is on disk to the job; what could not be forced is cut off. */
    void publish() throws IOException {
        try (channel) {
            if (durable < written) {
                channel.truncate(durable);
                channel.force(true);
            }
        }
        SegmentFolder.publish(file);
    }
}
