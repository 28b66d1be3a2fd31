package dev.storewatch.ui.alert;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.alert.backtest.Backtest;
import dev.storewatch.warehouse.alert.backtest.FalseAlarms;
import dev.storewatch.warehouse.alert.backtest.Firing;
import dev.storewatch.warehouse.alert.desk.RuleDesk;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.query.Store;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
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
            all.add(sheet(past.firings()));
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

    private Sheet sheet(List<Firing> firings) {
        Sheet sheet = new Sheet(List.of(
                words.say("alerts.since"),
                words.say("alerts.what"),
                words.say("alerts.severity"),
                words.say("rules.lasted")));
        for (Firing firing : firings.subList(0, Math.min(SHOWN, firings.size()))) {
            Span severity = Sheet.text(words.say(firing.severity().label()));
            severity.addClassName("severity-" + firing.severity());
            sheet.row(
                    Sheet.text(MOMENT.withZone(Store.DEFAULT_ZONE).format(firing.at())),
                    new Anchor(
                            "store?store=" + URLEncoder.encode(firing.storeId(), StandardCharsets.UTF_8),
                            words.say(firing.title())),
                    severity,
                    Sheet.text(lasted(Duration.between(firing.at(), firing.until()))));
        }
        return sheet;
    }

    private static String lasted(Duration span) {
        return span.toDays() > 0
                ? span.toDays() + " d " + span.toHoursPart() + " h"
                : span.toHours() + " h " + span.toMinutesPart() + " m";
    }
}
