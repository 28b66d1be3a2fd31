package dev.storewatch.warehouse.query.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** DuckDB within this process, its database a file. Indexes help it in no question but one, and cost memory: its own bounds of row groups serve. */
final class DuckDbRival extends Rival {

    private final Connection connection;

    DuckDbRival(Path directory) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("rival.duckdb"));
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    void load(Path directory) throws SQLException {
        for (RivalRows rows : RivalRows.values()) {
            run(rows.definition());
            run("COPY " + rows.table() + " FROM '" + rows.file(directory)
                    + "' (FORMAT csv, HEADER false, NULLSTR '\\N')");
        }
        run("CREATE INDEX chat_event_conversation ON chat_event (conversation_id)");
    }

    @Override
    void settle() throws SQLException {
        run("CHECKPOINT");
    }

    @Override
    public double cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new BenchException("DuckDB could not be closed", failure);
        }
    }
}
