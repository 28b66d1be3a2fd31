package dev.storewatch.warehouse.verify;

import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.verify.Difference.Cell;
import java.util.List;

/**
 * One proof laid beside its view, for the stores of one zone.
 *
 * @param cells how many cells were compared
 * @param open how many of them the clock may decide either way, as far as that was asked
 * @param days local dates compared
 */
record Comparison(long cells, long open, List<String> days, List<Difference> differences) {

    /** Reads the answer to {@link ComparisonSql#of}. */
    static Comparison of(List<List<String>> rows, Grain grain) {
        List<String> summary = rows.getFirst();
        return new Comparison(
                Long.parseLong(summary.get(0)),
                Long.parseLong(summary.get(1)),
                summary.get(2).isEmpty() ? List.of() : List.of(summary.get(2).split(" ", -1)),
                rows.stream()
                        .filter(row -> !row.get(6).isEmpty())
                        .map(row -> new Difference(
                                new Cell(grain, row.get(3), row.get(4), row.get(5), row.get(6)),
                                row.get(7),
                                row.get(8)))
                        .toList());
    }

    Comparison with(List<Difference> others) {
        return new Comparison(cells, open, days, others);
    }
}
