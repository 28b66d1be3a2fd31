package dev.storewatch.ui.health;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.verify.VerifyRun;
import java.math.BigDecimal;
import java.util.List;

/** Whether the numbers were proved right last night, in a sentence, and the nights before as a table. */
final class NightsTile {
    private final Words words;

    NightsTile(Words words) {
        this.words = words;
    }

    Tile.Content of(List<VerifyRun> nights) {
        if (nights.isEmpty()) {
            return Tile.Content.of(Exports.empty(words.say("health.noNight")));
        }
        VerifyRun newest = nights.getFirst();
        Paragraph verdict = new Paragraph(verdict(newest));
        verdict.addClassName("verdict");
        verdict.getElement().setAttribute("data-level", newest.isClean() ? "ok" : "critical");
        Table table = table(nights);
        return Tile.Content.of(
                new Div(verdict, new TableElement(table)),
                Exports.csv(table, "verify-nights"),
                Exports.xlsx(table, "verify-nights"));
    }

    private String verdict(VerifyRun night) {
        if (!night.failure().isEmpty()) {
            return words.say("health.night.failed", night.failure());
        }
        return night.isClean()
                ? words.say("health.night.clean", NumberText.count(night.cells()))
                : words.say(
                        "health.night.differs",
                        NumberText.count(night.differences()),
                        NumberText.count(night.breachDifferences()),
                        night.firstDifferences().isEmpty()
                                ? ""
                                : night.firstDifferences().getFirst());
    }

    private Table table(List<VerifyRun> nights) {
        return new Table(
                words.say("tile.nights"),
                List.of(
                        Column.words("at", words.say("thing.at")),
                        Column.number("cells", words.say("health.cells"), List.of())
                                .main(),
                        Column.number("differences", words.say("health.differences"), List.of())
                                .main(),
                        Column.number("breaches", words.say("health.breachDifferences"), List.of())
                                .main(),
                        Column.number("days", words.say("health.days"), List.of()),
                        Column.number("took", words.say("health.took"), List.of())),
                nights.stream().map(this::row).toList());
    }

    private Table.Row row(VerifyRun night) {
        return new Table.Row(
                night.startedAt().toString(),
                "",
                List.of(
                        Figure.moment(AgeText.moment(night.startedAt(), Store.DEFAULT_ZONE), night.startedAt()),
                        count(night.cells()),
                        count(night.differences()).level(night.differences() > 0 ? "critical" : ""),
                        count(night.breachDifferences()).level(night.breachDifferences() > 0 ? "critical" : ""),
                        count(night.days()),
                        Figure.number(
                                AgeText.of(night.took()),
                                BigDecimal.valueOf(night.took().toMillis(), 3))));
    }

    private static Figure count(long value) {
        return Figure.number(NumberText.count(value), BigDecimal.valueOf(value));
    }
}
