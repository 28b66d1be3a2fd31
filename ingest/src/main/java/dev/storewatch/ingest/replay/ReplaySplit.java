package dev.storewatch.ingest.replay;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A part of a raw table and how far it has been read.
 *
 * @param from milliseconds since 1970, inclusive; {@code until} likewise, exclusive
 * @param parts how many parts the table has, in the first of them; 0 in the others
 * @param read rows read so far
 */
record ReplaySplit(RawTable table, long from, long until, int parts, long read) implements SourceSplit {
    ReplaySplit readTo(long rows) {
        return new ReplaySplit(table, from, until, parts, rows);
    }

    @Override
    public String splitId() {
        return table + ":" + from;
    }
}
