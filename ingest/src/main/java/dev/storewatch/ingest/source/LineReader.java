package dev.storewatch.ingest.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one file as bytes, from any line on. Unpacks gzip, by the file's name. Not thread-safe. */
final class LineReader implements Closeable {
    /** A line longer than this is cut here, so that a file without line ends cannot fill the memory; the parser rejects the rest as broken. */
    static final int LONGEST_LINE = 4 << 20;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int limit;
    private long offset;

    LineReader(Path file, long fromOffset) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            in = file.toString().endsWith(".gz")
                    ? new GZIPInputStream(new BufferedInputStream(raw, CHUNK), CHUNK)
                    : raw;
            in.skipNBytes(fromOffset);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
        offset = fromOffset;
    }

    /** The next line without its line feed; null at the end of the file. */
    byte @Nullable [] next() throws IOException {
        byte[] line = null;
        while (true) {
            if (position == limit && !fill()) {
                return line;
            }
            int end = lineFeed();
            int taken = Math.min(end - position, LONGEST_LINE - (line == null ? 0 : line.length));
            line = append(line, taken);
            position += taken;
            offset += taken;
            if (position < limit && chunk[position] == '\n') {
                position++;
                offset++;
                return line;
            }
            if (line.length == LONGEST_LINE) {
                return line;
            }
        }
    }

    /** Bytes of (unpacked) text read so far. */
    long offset() {
        return offset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int lineFeed() {
        int end = position;
        while (end < limit && chunk[end] != '\n') {
            end++;
        }
        return end;
    }

    private byte[] append(byte @Nullable [] line, int more) {
        if (line == null) {
            return Arrays.copyOfRange(chunk, position, position + more);
        }
        byte[] longer = Arrays.copyOf(line, line.length + more);
        System.arraycopy(chunk, position, longer, line.length, more);
        return longer;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(chunk));
        return limit > 0;
    }
}
