package dev.storewatch.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableExportTest {
    @TempDir
    Path folder;

    private static final Table TABLE = new Table(
            "Refunds [of] all/stores",
            List.of(
                    Column.words("id", "Id"),
                    Column.number("rate", "Rate, %", List.of()),
                    Column.words("at", "At"),
                    Column.words("none", "None")),
            List.of(new Table.Row(
                    "r",
                    "",
                    List.of(
                            Figure.text("=HYPERLINK(\"http://x\")"),
                            Figure.number("12.3 %", new BigDecimal("0.12345")),
                            Figure.moment("noon", Instant.parse("2026-11-21T04:00:00Z")),
                            Figure.none("–", Optional.empty())))));

    @Test
    void csvHoldsValuesNotShortTextsAndNoFormula() {
        assertThat(new String(TableExport.csv(TABLE), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFId,\"Rate, %\",At,None\r\n"
                        + "\"'=HYPERLINK(\"\"http://x\"\")\",0.12345,2026-11-21T04:00:00Z,\r\n");
    }

    @Test
    void aColumnBehindTheFiguresSaysWhichOfThemCanStillChange() {
        Table days = new Table(
                "Days",
                List.of(Column.words("day", "Day"), Column.number("rate", "Rate", List.of())),
                List.of(
                        new Table.Row(
                                "2",
                                "",
                                List.of(
                                        Figure.text("2nd"),
                                        Figure.number("20 %", new BigDecimal("0.2"))
                                                .hollowIf(true))),
                        new Table.Row(
                                "1", "", List.of(Figure.text("1st"), Figure.number("40 %", new BigDecimal("0.4"))))));
        assertThat(new String(TableExport.csv(days.withChangeableSaid("can still change")), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFDay,Rate,Rate: can still change\r\n2nd,0.2,can still change\r\n1st,0.4,\r\n");
        assertThat(TABLE.withChangeableSaid("can still change")).isEqualTo(TABLE);
    }

    @Test
    void xlsxHoldsNumbersAsNumbersAndFormulasAsTexts() throws IOException {
        String sheet = entry("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>0.12345</v>").doesNotContain("<f>");
        assertThat(entry("xl/sharedStrings.xml")).contains("&apos;=HYPERLINK");
        assertThat(entry("xl/workbook.xml")).contains("Refunds  of  all stores");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "-", "='a'!b"})
    void whatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertThat(TableExport.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sku-1", "a=b", "–", "质量问题", "1.5"})
    void whatItWouldNotRunStaysAsItIs(String text) {
        assertThat(TableExport.harmless(text)).isEqualTo(text);
    }

    private String entry(String name) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), TableExport.xlsx(TABLE));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
