package dev.storewatch.warehouse.workbench;

import dev.storewatch.warehouse.workbench.Answer.AnswerColumn;
import dev.storewatch.warehouse.workbench.Answer.Cell;
import java.io.IOException;
import java.util.List;

/** Is given an answer row by row; an exception it throws ends the run. */
public interface RowTaker {
    /** Once, before the first row; not at all where a statement has no answer. */
    void columns(List<AnswerColumn> columns) throws IOException;

    void row(List<Cell> cells) throws IOException;
}
