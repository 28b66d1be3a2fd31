package dev.storewatch.warehouse.migrate;

import dev.storewatch.warehouse.WarehouseHttp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The record of what was applied, kept in the warehouse itself. */
final class MigrationTable {

    static final String NAME = "migration";

    private static final String CREATE_DATABASE = "CREATE DATABASE IF NOT EXISTS storewatch ENGINE = Atomic";

    static final String CREATE = """
            CREATE TABLE IF NOT EXISTS storewatch.migration
            (
                file String COMMENT 'Name of the file.',
                checksum String COMMENT 'SHA-256 of its text when it was applied, 64 hex digits.',
                applied_at DateTime64(3, 'UTC') DEFAULT now64(3) COMMENT 'When it was applied.'
            )
            ENGINE = ReplacingMergeTree(applied_at)
            ORDER BY file
            COMMENT 'Migrations and views that were applied, one row a file, with the checksum of the text applied.'
            """;

    private static final String EXISTS =
            "SELECT count() FROM system.tables WHERE database = 'storewatch' AND name = 'migration'";

    private static final String IS_CLUSTER =
            "SELECT count() FROM system.tables WHERE database = 'storewatch' AND engine = 'Distributed'";

    private static final String APPLIED = "SELECT file, checksum FROM storewatch.migration FINAL";

    private static final String RECORD =
            "INSERT INTO storewatch.migration (file, checksum) SELECT {file:String}, {checksum:String}";

    private final WarehouseHttp http;

    MigrationTable(WarehouseHttp http) {
        this.http = http;
    }

    /** Makes the database and this table where they are not there. */
    void create() {
        if (http.ask(EXISTS).equals("0")) {
            http.ask(CREATE_DATABASE);
            http.ask(CREATE);
        }
    }

    /** Whether the schema is that of a cluster, which {@link ClusterSchema} renders and a person applies. */
    boolean isOfCluster() {
        return !http.ask(IS_CLUSTER).equals("0");
    }

    /** Checksum by file name. */
    Map<String, String> applied() {
        Map<String, String> applied = new TreeMap<>();
        for (List<String> row : http.rows(APPLIED, Map.of())) {
            applied.put(row.get(0), row.get(1));
        }
        return applied;
    }

    /** The statement that records all of these as applied. */
    static String recordAll(List<SqlFile> files) {
        return "INSERT INTO storewatch.migration (file, checksum) VALUES\n"
                + files.stream()
                        .map(file -> "    ('" + file.name() + "', '" + file.checksum() + "')")
                        .collect(Collectors.joining(",\n"));
    }

    void record(SqlFile file) {
        http.ask(RECORD, Map.of("param_file", file.name(), "param_checksum", file.checksum()));
    }
}
