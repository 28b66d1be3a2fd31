package dev.storewatch.ingest.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.sink.TableColumns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The columns a migration creates, to compare with those the rows are written in. */
public final class MigratedColumns {
    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}(\\w+) (.+?) COMMENT '");

    private MigratedColumns() {}

    /** Asserts that a table is declared in Java just as its migration creates it. */
    public static void assertSameAs(String migration, FactTable<?> table) {
        String ddl = read(migration);
        assertThat(ddl).containsPattern("CREATE (TABLE IF NOT EXISTS|OR REPLACE TABLE) " + table.name() + "\n");
        List<TableColumns.Column> migrated = COLUMN.matcher(ddl)
                .results()
                .map(column -> new TableColumns.Column(column.group(1), column.group(2)))
                .toList();
        assertThat(table.columns().columns()).isEqualTo(migrated);
    }

    private static String read(String migration) {
        String resource = "/storewatch/sql/migrations/" + migration + ".sql";
        try (InputStream in = MigratedColumns.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
