package dev.storewatch.ui.workbench;

import dev.storewatch.ui.table.TableExport;
import dev.storewatch.warehouse.workbench.AnalystSql;
import dev.storewatch.warehouse.workbench.Answer.AnswerColumn;
import dev.storewatch.warehouse.workbench.Answer.Cell;
import dev.storewatch.warehouse.workbench.RowTaker;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Answers as CSV and XLSX, row by row. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
final class SheetExport {
    /** Rows of a sheet, its head included, that spreadsheets can open. */
    private static final int MOST_SHEET_ROWS = 1_048_576;
    /** Characters of a cell that spreadsheets can open. */
    private static final int LONGEST_CELL = 32_767;
    /** Digits that a spreadsheet keeps of a number; a longer one goes out as text. */
    private static final int EXACT_DIGITS = 15;

    private SheetExport() {}

    /** RFC 4180, UTF-8 with a byte-order mark, for spreadsheets to know it. */
    static void csv(AnalystSql sql, String run, String statement, OutputStream out) throws IOException {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        sql.rows(run, statement, new RowTaker() {
            private List<AnswerColumn> columns = List.of();

            @Override
            public void columns(List<AnswerColumn> named) throws IOException {
                columns = named;
                line(named.stream()
                        .map(column -> quoted(TableExport.harmless(column.name())))
                        .toList());
            }

            @Override
            public void row(List<Cell> cells) throws IOException {
                List<String> line = new ArrayList<>();
                for (int column = 0; column < cells.size(); column++) {
                    String text = cells.get(column).text();
                    line.add(columns.get(column).isNumeric() ? text : quoted(TableExport.harmless(text)));
                }
                line(line);
            }

            private void line(List<String> values) throws IOException {
                out.write((values.stream().collect(Collectors.joining(",")) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static void xlsx(AnalystSql sql, String run, String statement, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Storewatch", "1.0")) {
            Worksheet sheet = book.newWorksheet("Storewatch");
            sql.rows(run, statement, new RowTaker() {
                private List<AnswerColumn> columns = List.of();
                private int next;

                @Override
                public void columns(List<AnswerColumn> named) {
                    columns = named;
                    for (int column = 0; column < named.size(); column++) {
                        sheet.value(
                                0,
                                column,
                                TableExport.harmless(named.get(column).name()));
                        sheet.style(0, column).bold().set();
                    }
                    sheet.freezePane(0, 1);
                    next = 1;
                }

                @Override
                public void row(List<Cell> cells) throws IOException {
                    if (next == MOST_SHEET_ROWS) {
                        throw new IOException("The answer has more rows than a sheet; take CSV or Parquet");
                    }
                    for (int column = 0; column < cells.size(); column++) {
                        put(column, cells.get(column));
                    }
                    next++;
                    if (next % 1_000 == 0) {
                        sheet.flush();
                    }
                }

                private void put(int column, Cell cell) {
                    if (cell.isNull()) {
                        return;
                    }
                    String text = cell.text();
                    if (columns.get(column).isNumeric() && isExact(text)) {
                        sheet.value(next, column, new BigDecimal(text));
                    } else {
                        String safe = TableExport.harmless(text);
                        sheet.value(next, column, safe.substring(0, Math.min(LONGEST_CELL, safe.length())));
                    }
                }
            });
        }
    }

    private static boolean isExact(String number) {
        return number.matches("-?[0-9]+(\\.[0-9]+)?")
                && new BigDecimal(number).stripTrailingZeros().precision() <= EXACT_DIGITS;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(one -> ",\"\r\n".indexOf(one) >= 0)
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
