package dev.storewatch.warehouse.workbench;

import java.time.Duration;
import java.util.List;

/**
 * The first rows of an answer.
 *
 * @param cut whether there were more rows than are kept here
 */
public record Answer(List<AnswerColumn> columns, List<List<Cell>> rows, boolean cut, Duration elapsed) {
    public Answer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A column as ClickHouse names it. */
    public record AnswerColumn(String name, String type) {
        /** Whether its values are numbers, which stand at the right and can be drawn. */
        public boolean isNumeric() {
            return type.replaceAll("^(LowCardinality|Nullable|SimpleAggregateFunction)\\((\\w+, )?", "")
                    .matches("(U?Int|Float|BFloat|Decimal).*");
        }
    }

    /** A value as text; NULL is not the empty text. */
    public record Cell(String text, boolean isNull) {
        static final Cell NULL = new Cell("", true);
    }
}
