package dev.storewatch.warehouse.workbench;

import dev.storewatch.warehouse.workbench.Answer.AnswerColumn;
import dev.storewatch.warehouse.workbench.Answer.Cell;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes rows in until it has enough: so many rows, or so many characters. */
final class FirstRows implements RowTaker {
    private static final int MOST_CHARACTERS = 4 << 20;

    /** Says that no more is wanted; not a failure. */
    static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough rows");
        }
    }

    private final int mostRows;
    private List<AnswerColumn> columns = List.of();
    private final List<List<Cell>> rows = new ArrayList<>();
    private long characters;
    private boolean cut;

    FirstRows(int mostRows) {
        this.mostRows = mostRows;
    }

    @Override
    public void columns(List<AnswerColumn> named) {
        columns = named;
    }

    @Override
    public void row(List<Cell> cells) throws Enough {
        if (rows.size() == mostRows || characters > MOST_CHARACTERS) {
            cut = true;
            throw new Enough();
        }
        rows.add(cells);
        cells.forEach(cell -> characters += cell.text().length());
    }

    Answer answer(Duration elapsed) {
        return new Answer(columns, rows, cut, elapsed);
    }
}
