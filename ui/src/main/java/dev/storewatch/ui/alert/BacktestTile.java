package dev.storewatch.ui.alert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.alert.backtest.Backtest;
import dev.storewatch.warehouse.alert.backtest.FalseAlarms;
import dev.storewatch.warehouse.alert.backtest.Firing;
import dev.storewatch.warehouse.alert.desk.RuleDesk;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.query.Store;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a rule would have told in the last 90 days, each time of it, and how much of that would be chance. */
final class BacktestTile extends Div {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final transient Words words;
    private final transient RuleDesk rules;
    private final Tile<Backtest> tile;

    BacktestTile(Words words, RuleDesk rules) {
        this.words = words;
        this.rules = rules;
        this.tile = new Tile<>("backtest", words, this::drawn);
    }

    /** Asks what a rule would have done; an answer about an older text of it is dropped. */
    void attempt(Rule rule) {
        removeAll();
        if (RuleKind.of(rule.condition()).hasPast()) {
            add(tile);
            tile.ask(rule, () -> rules.backtest(rule));
        } else {
            add(new Paragraph(words.say("rules.noPast")));
        }
    }

    private Tile.Content drawn(Backtest past) {
        Div all = new Div();
        Paragraph told = new Paragraph(words.say(
                "rules.fired",
                past.firings().size(),
                RuleDesk.DAYS,
                past.firings().stream().map(Firing::storeId).distinct().count()));
        told.addClassName("backtest-told");
        all.add(told, new Paragraph(past.falseAlarms().map(this::falseAlarms).orElse(words.say("rules.fact"))));
        if (!past.isWhole()) {
            all.add(new Paragraph(words.say("rules.notWhole")));
        }
        if (!past.firings().isEmpty()) {
            all.add(table(past.firings()));
        }
        return Tile.Content.of(all);
    }

    private String falseAlarms(FalseAlarms chance) {
        return words.say(
                "rules.chance",
                String.format(Locale.ROOT, "%.2f", chance.perThousandStoreWeeks()),
                chance.firings(),
                String.format(Locale.ROOT, "%.0f", chance.storeWeeks()),
                chance.draws());
    }

    private TableElement table(List<Firing> firings) {
        List<Table.Row> rows = new ArrayList<>();
        for (Firing firing : firings.subList(0, Math.min(SHOWN, firings.size()))) {
            rows.add(new Table.Row(
                    String.valueOf(rows.size()),
                    "store?store=" + URLEncoder.encode(firing.storeId(), StandardCharsets.UTF_8),
                    List.of(
                            Figure.text(words.say(firing.title())).level(level(firing.severity())),
                            Figure.text(words.say(firing.severity().label())),
                            Figure.moment(MOMENT.withZone(Store.DEFAULT_ZONE).format(firing.at()), firing.at()),
                            Figure.text(lasted(Duration.between(firing.at(), firing.until()))))));
        }
        return new TableElement(new Table(
                words.say("tile.backtest"),
                List.of(
                        Column.words("what", words.say("alerts.what")),
                        Column.words("severity", words.say("alerts.severity")),
                        Column.number("since", words.say("alerts.since"), List.of())
                                .main(),
                        Column.words("lasted", words.say("rules.lasted"))),
                rows));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "critical";
            case WARNING -> "warn";
            case INFO -> "";
        };
    }

    private static String lasted(Duration span) {
        return span.toDays() > 0
                ? span.toDays() + " d " + span.toHoursPart() + " h"
                : span.toHours() + " h " + span.toMinutesPart() + " m";
    }
}
