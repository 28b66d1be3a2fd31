package dev.storewatch.ui.tile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.storewatch.ui.chart.EChart;
import dev.storewatch.ui.shell.ExportLog;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.table.TableExport;
import dev.storewatch.ui.text.Words;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** What can be taken out of a tile: its table as CSV and XLSX, its chart as PNG. */
public final class Exports {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Exports() {}

    /** A table with its exports, or the words for none. */
    public static Tile.Content table(Table table, String name, Words words) {
        if (table.rows().isEmpty()) {
            return Tile.Content.of(empty(words.say("tile.empty")));
        }
        Table told = table.withChangeableSaid(words.say("table.until"));
        return Tile.Content.of(new TableElement(table), csv(told, name), xlsx(told, name));
    }

    public static Component csv(Table table, String name) {
        return csv(() -> table, name);
    }

    /** The table as it is when it is taken. */
    public static Component csv(Supplier<Table> table, String name) {
        return download("CSV", name + ".csv", "text/csv; charset=utf-8", () -> TableExport.csv(table.get()));
    }

    public static Component xlsx(Table table, String name) {
        return xlsx(() -> table, name);
    }

    /** The table as it is when it is taken. */
    public static Component xlsx(Supplier<Table> table, String name) {
        return download("XLSX", name + ".xlsx", XLSX, () -> TableExport.xlsx(table.get()));
    }

    public static Component png(EChart chart, String name) {
        NativeButton button = new NativeButton("PNG", _ -> {
            ExportLog.of(UI.getCurrent()).leaves(name + ".png");
            chart.save(name + ".png");
        });
        button.addClassName("quiet");
        return button;
    }

    public static Component empty(String text) {
        Paragraph said = new Paragraph(text);
        said.addClassName("tile-empty");
        return new Div(said);
    }

    private static Component download(String label, String file, String type, Supplier<byte[]> content) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            ExportLog.of(event.getUI()).leaves(file);
            byte[] bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
        });
        Anchor link = new Anchor(handler, label);
        link.getElement().setAttribute("download", file).setAttribute("router-ignore", true);
        return link;
    }
}
