package dev.storewatch.warehouse.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.workbench.Answer.AnswerColumn;
import dev.storewatch.warehouse.workbench.Answer.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an answer as its bytes come: a line of names, a line of types, then a line a row. */
final class RowLines extends OutputStream {
    static final String FORMAT = "JSONCompactEachRowWithNamesAndTypes";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final RowTaker taker;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private @Nullable List<Cell> names;
    private boolean typed;

    RowLines(RowTaker taker) {
        this.taker = taker;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] block, int from, int length) throws IOException {
        int start = from;
        for (int at = from; at < from + length; at++) {
            if (block[at] == '\n') {
                line.write(block, start, at - start);
                take(line.toString(StandardCharsets.UTF_8));
                line.reset();
                start = at + 1;
            }
        }
        line.write(block, start, from + length - start);
    }

    private void take(String text) throws IOException {
        List<Cell> cells = cells(text);
        List<Cell> known = names;
        if (known == null) {
            names = cells;
        } else if (!typed) {
            typed = true;
            List<AnswerColumn> columns = new ArrayList<>();
            for (int column = 0; column < known.size(); column++) {
                columns.add(new AnswerColumn(
                        known.get(column).text(), cells.get(column).text()));
            }
            taker.columns(columns);
        } else {
            taker.row(cells);
        }
    }

    /** Call when the answer is whole: what is in another format has no such lines. */
    void end() {
        if (line.size() > 0 || (names != null && !typed)) {
            throw otherFormat();
        }
    }

    private static List<Cell> cells(String text) {
        try {
            JsonNode row = JSON.readTree(text);
            if (!row.isArray()) {
                throw otherFormat();
            }
            List<Cell> cells = new ArrayList<>();
            row.forEach(value -> cells.add(cell(value)));
            return cells;
        } catch (JsonProcessingException notJson) {
            throw otherFormat();
        }
    }

    private static Cell cell(JsonNode value) {
        if (value.isNull()) {
            return Cell.NULL;
        }
        if (value.isBigDecimal()) {
            return new Cell(value.decimalValue().toPlainString(), false);
        }
        return new Cell(value.isValueNode() ? value.asText() : value.toString(), false);
    }

    private static WarehouseException otherFormat() {
        return WarehouseException.refused(
                "The answer is not a table: leave FORMAT out of the query; exports choose it");
    }
}
