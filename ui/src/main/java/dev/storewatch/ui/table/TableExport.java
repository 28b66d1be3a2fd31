package dev.storewatch.ui.table;

import dev.storewatch.ui.table.Figure.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a file. Values go out as numbers and moments, not as the page's short texts. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front, in CSV as well as in XLSX, which may be saved as CSV again.
 */
public final class TableExport {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int WIDEST = 48;

    private TableExport() {}

    /** RFC 4180, UTF-8 with a byte-order mark, for spreadsheets to know it. */
    public static byte[] csv(Table table) {
        StringBuilder lines = new StringBuilder().append(BYTE_ORDER_MARK);
        lines.append(table.columns().stream()
                        .map(column -> quoted(column.label()))
                        .collect(Collectors.joining(",")))
                .append("\r\n");
        for (Table.Row row : table.rows()) {
            lines.append(row.figures().stream().map(TableExport::csv).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(Figure figure) {
        return switch (figure.value()) {
            case Value.Number number -> number.number().toPlainString();
            case Value.Moment moment -> moment.at().toString();
            case Value.Text text -> quoted(text.text());
            case Value.Nothing _ -> "";
        };
    }

    private static String quoted(String text) {
        String safe = harmless(text);
        return safe.chars().anyMatch(one -> ",\"\r\n".indexOf(one) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** A text no spreadsheet runs: the starts of formulas that OWASP names, after any spaces. */
    public static String harmless(String text) {
        return startsFormula(text) || startsFormula(text.stripLeading()) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    public static byte[] xlsx(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Storewatch", "1.0")) {
            fill(book.newWorksheet(sheetName(table.caption())), table);
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not write the table " + table.caption() + " as XLSX", failure);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, Table table) {
        List<Column> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, harmless(columns.get(column).label()));
            sheet.style(0, column).bold().set();
            sheet.width(
                    column, Math.min(WIDEST, 12 + columns.get(column).label().length()));
        }
        sheet.freezePane(1, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            List<Figure> figures = table.rows().get(row).figures();
            for (int column = 0; column < figures.size(); column++) {
                put(sheet, row + 1, column, figures.get(column));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Figure figure) {
        switch (figure.value()) {
            case Value.Number number -> sheet.value(row, column, number.number());
            case Value.Text text -> sheet.value(row, column, harmless(text.text()));
            case Value.Moment moment -> sheet.value(row, column, moment.at().toString());
            case Value.Nothing _ -> {}
        }
    }

    /** At most 31 characters, none that a sheet's name must not have. */
    private static String sheetName(String caption) {
        String allowed = caption.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
        String shortened = allowed.length() > 31 ? allowed.substring(0, 31) : allowed;
        return shortened.isEmpty() ? "Storewatch" : shortened;
    }
}
