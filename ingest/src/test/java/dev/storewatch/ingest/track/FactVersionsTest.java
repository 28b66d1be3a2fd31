package dev.storewatch.ingest.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fact that moves to another day must not stand twice: the warehouse compares versions within a week alone. */
class FactVersionsTest {
    private record Fact(String what, long day) {}

    private static final FactTable<Fact> FILED =
            new FactTable<Fact>("fact_version").text("what", Fact::what).filedUnder(Fact::day);
    private static final FactTable<Fact> UNFILED = new FactTable<Fact>("fact_version").text("what", Fact::what);

    private final FactVersions versions = new FactVersions();
    private final List<Row> rows = new ArrayList<>();

    @Test
    void aFactThatMovesIsGoneFromItsOldDayAsItStandsUnderTheNewOne() {
        versions.state(FILED, new Fact("a", 3), 100, rows);
        versions.state(FILED, new Fact("b", 4), 100, rows);

        assertThat(rows)
                .extracting(row -> row.bytes)
                .containsExactly(row("a", 3, 100, false), row("b", 3, 101, true), row("b", 4, 101, false));
    }

    @Test
    void aFactThatStaysIsWrittenAlone() {
        versions.state(FILED, new Fact("a", 3), 100, rows);
        versions.state(FILED, new Fact("a", 3), 200, rows);
        versions.state(FILED, new Fact("b", 3), 300, rows);

        assertThat(rows).extracting(row -> row.bytes).containsExactly(row("a", 3, 100, false), row("b", 3, 300, false));
    }

    @Test
    void whatIsFiledUnderNoKnownDayIsUnderTheFirst() {
        versions.state(FILED, new Fact("a", Moment.UNKNOWN), 100, rows);

        assertThat(rows).extracting(row -> row.bytes).containsExactly(row("a", 0, 100, false));
    }

    @Test
    void aTableThatFilesNothingHasNoSuchColumn() {
        versions.state(UNFILED, new Fact("a", 3), 100, rows);
        versions.state(UNFILED, new Fact("b", 4), 200, rows);

        assertThat(rows)
                .extracting(row -> row.bytes)
                .containsExactly(
                        new RowBytes().string("a").int64(100).bool(false).take(),
                        new RowBytes().string("b").int64(200).bool(false).take());
    }

    private static byte[] row(String what, int day, long version, boolean gone) {
        return new RowBytes().string(what).date(day).int64(version).bool(gone).take();
    }
}
