package dev.storewatch.ui.aftersales;

import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.CodeText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.TimeScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.metric.Unit;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.breakdown.Breakdown;
import dev.storewatch.warehouse.query.breakdown.Counted;
import dev.storewatch.warehouse.query.breakdown.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Facts by one of their properties, most first. */
final class GroupsTile {
    private static final int ON_A_PHONE = 3;

    private final Words words;
    private final Scope scope;

    GroupsTile(Words words, Scope scope) {
        this.words = words;
        this.scope = scope;
    }

    Tile.Content of(Breakdown breakdown, List<Group> groups) {
        String name = breakdown.name().toLowerCase(Locale.ROOT);
        Table table = new Table(
                words.say("tile.by." + name),
                columns(breakdown),
                groups.stream().map(group -> row(breakdown, group, groups)).toList());
        return Exports.table(table, name.replace('_', '-'), words);
    }

    private List<Column> columns(Breakdown breakdown) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("key", words.say("by." + breakdown.name().toLowerCase(Locale.ROOT))));
        for (Counted counted : breakdown.counted()) {
            Column column = Column.number(
                    counted.id(),
                    words.say("counted." + counted.id()),
                    List.of(new Figure.Line(
                            words.say("explain.formula"), words.say("counted." + counted.id() + ".about"))));
            columns.add(columns.size() <= ON_A_PHONE ? column.main() : column);
        }
        return columns;
    }

    private Table.Row row(Breakdown breakdown, Group group, List<Group> all) {
        double most = first(all.getFirst());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.text(key(breakdown, group.key())));
        for (int place = 0; place < group.values().size(); place++) {
            Figure figure =
                    figure(breakdown.counted().get(place), group.values().get(place));
            figures.add(place == 0 && most > 0 ? figure.bar(first(group) / most) : figure);
        }
        return new Table.Row(group.key().isEmpty() ? "-" : group.key(), "", figures);
    }

    private static double first(Group group) {
        return group.values().getFirst().map(BigDecimal::doubleValue).orElse(0.0);
    }

    private String key(Breakdown breakdown, String key) {
        return key.isEmpty() || !breakdown.codes().isEmpty() ? CodeText.of(breakdown.codes(), key, words) : key;
    }

    private Figure figure(Counted counted, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return nothing("absence.NOTHING_TO_DIVIDE_BY");
        }
        if (counted.unit() == Unit.MONEY && scope.currency().isEmpty()) {
            return nothing("agents.currencies");
        }
        return Figure.number(text(counted.unit(), value.get()), value.get());
    }

    private Figure nothing(String reason) {
        return Figure.none(
                NumberText.NO_DATA, Optional.of(new Figure.Line(words.say("explain.value"), words.say(reason))));
    }

    private String text(Unit unit, BigDecimal value) {
        return switch (unit) {
            case MONEY ->
                NumberText.money(value, scope.currency().orElse(""), MoneyScale.forLargest(words.language(), value));
            case SHARE, PASSED -> NumberText.share(value, 1);
            case HOURS, SECONDS -> NumberText.time(value, TimeScale.forLargest(value));
            case COUNT -> NumberText.number(value, 0);
            case SCORE -> NumberText.number(value, 2);
        };
    }
}
