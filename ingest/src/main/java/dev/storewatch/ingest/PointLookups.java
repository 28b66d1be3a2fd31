package dev.storewatch.ingest;

import java.util.Collection;
import org.apache.flink.state.rocksdb.RocksDBOptionsFactory;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;

/**
 * Makes RocksDB quick at telling that it does not have a key: nearly every event is asked for once and is new. A filter beside each table in memory says so without a walk
 * through what was written since the last checkpoint; tables on disk have theirs already.
 */
public final class PointLookups implements RocksDBOptionsFactory {
    private static final long serialVersionUID = 1;
    /** Part of a table in memory: some ten bits for each of its smallest entries, remembered events of 100 bytes and more. */
    private static final double FILTER_SHARE = 0.01;

    @Override
    public DBOptions createDBOptions(DBOptions options, Collection<AutoCloseable> handles) {
        return options;
    }

    @Override
    public ColumnFamilyOptions createColumnOptions(ColumnFamilyOptions options, Collection<AutoCloseable> handles) {
        return options.setMemtableWholeKeyFiltering(true).setMemtablePrefixBloomSizeRatio(FILTER_SHARE);
    }
}
