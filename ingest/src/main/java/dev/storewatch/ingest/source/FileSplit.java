package dev.storewatch.ingest.source;

import dev.storewatch.ingest.event.Stream;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One file to read and how far it has been read.
 *
 * @param intakeId the load or watched directory that asked for it
 * @param path absolute
 * @param size bytes and {@code modified} milliseconds since 1970, as seen when it was found: a file that changed is another split
 * @param offset bytes read so far, of the unpacked text where the file is gzip
 * @param lines lines read so far, blank ones included
 */
public record FileSplit(String intakeId, String path, Stream stream, long size, long modified, long offset, long lines)
        implements SourceSplit {
    public static FileSplit unread(String intakeId, String path, Stream stream, long size, long modified) {
        return new FileSplit(intakeId, path, stream, size, modified, 0, 0);
    }

    public FileSplit readTo(long newOffset, long newLines) {
        return new FileSplit(intakeId, path, stream, size, modified, newOffset, newLines);
    }

    @Override
    public String splitId() {
        return intakeId + ":" + path + ":" + size + ":" + modified;
    }
}
