package dev.storewatch.ui.figure;

import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Figure.Line;
import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Ranges;
import dev.storewatch.ui.text.TimeScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.FormulaProse;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.metric.Judgement;
import dev.storewatch.warehouse.metric.Level;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.metric.Thresholds;
import dev.storewatch.warehouse.metric.Unit;
import dev.storewatch.warehouse.metric.Wilson;
import dev.storewatch.warehouse.query.DayRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A metric in a cell of a table: judged, faint when its cases are too few, with its parts and, of a share, the interval it truly lies in. */
public final class MetricFigure {
    private final Words words;
    private final String currency;

    public MetricFigure(Words words, String currency) {
        this.words = words;
        this.currency = currency;
    }

    /** The column of a metric: its formula, question and range are said with each number. */
    public Column column(Metric metric, DayRange range, String zone) {
        List<Line> help = new ArrayList<>();
        help.add(new Line(words.say("explain.formula"), FormulaProse.words(metric, words.language())));
        help.add(new Line(words.say("explain.window"), Ranges.text(range) + " · " + zone));
        metric.thresholds().limits(Optional.empty()).ifPresent(limits -> help.add(limits(metric, limits)));
        return Column.number(metric.id(), words.say(metric.label()), help);
    }

    private Line limits(Metric metric, Thresholds.Fixed limits) {
        return new Line(
                words.say("explain.thresholds"),
                words.say(
                        "explain.limits." + limits.better(),
                        MetricText.limit(metric, limits.warn()),
                        MetricText.limit(metric, limits.critical())));
    }

    /** The value of these sums; {@code settled} is false while it can still change. */
    public Figure of(Metric metric, Sums sums, boolean settled) {
        if (!(metric.formula() instanceof Formula.OverMeasures formula)) {
            throw new IllegalArgumentException(metric.id() + " is not formed of sums");
        }
        MetricValue value = formula.value(sums);
        return switch (value) {
            case MetricValue.Unknown unknown ->
                Figure.none(
                        NumberText.NO_DATA,
                        Optional.of(new Line(words.say("explain.value"), words.say("absence." + unknown.reason()))));
            case MetricValue.Known known -> known(metric, formula, known, sums, settled);
        };
    }

    /** The value of these sums, and whether it reaches what the store wants. */
    public Figure of(Metric metric, Sums sums, boolean settled, Goal goal) {
        Figure figure = of(metric, sums, settled);
        return metric.formula() instanceof Formula.OverMeasures formula
                ? TargetText.of(words, metric, goal, formula.value(sums), currency)
                        .map(text -> figure.helped(words.say("explain.target"), text))
                        .orElse(figure)
                : figure;
    }

    private Figure known(
            Metric metric, Formula.OverMeasures formula, MetricValue.Known known, Sums sums, boolean settled) {
        Judgement judgement = Judgement.of(metric, known, Optional.empty(), settled);
        MoneyScale scale = MoneyScale.forLargest(words.language(), known.value());
        Figure figure = Figure.number(MetricText.value(metric, known, currency, scale), known.value())
                .level(css(judgement.level()))
                .faintIf(known.sample() < metric.smallestSample())
                .hollowIf(!settled);
        if (formula instanceof Formula.Ratio ratio) {
            figure = part(part(figure, ratio.numerator(), sums), ratio.denominator(), sums);
        }
        if (metric.unit() == Unit.SHARE && formula instanceof Formula.Ratio ratio && known.sample() > 0) {
            figure = interval(figure, ratio, sums, known);
        }
        if (known.sample() < metric.smallestSample()) {
            figure = figure.helped(
                    words.say("explain.judged"), words.say("explain.smallSample", metric.smallestSample()));
        }
        return settled ? figure : figure.helped(words.say("explain.judged"), words.say("table.until"));
    }

    private Figure part(Figure figure, Measure part, Sums sums) {
        BigDecimal sum = sums.of(part);
        return figure.helped(words.say(part.label()), MetricText.part(part, sum, currency, TimeScale.forLargest(sum)));
    }

    /** Only where each hit is one of the cases: a reply ratio may well be above 1. */
    private Figure interval(Figure figure, Formula.Ratio ratio, Sums sums, MetricValue.Known known) {
        long hits = sums.of(ratio.numerator()).longValue();
        if (ratio.sample() != ratio.denominator() || hits > known.sample() || hits < 0) {
            return figure;
        }
        Wilson interval = Wilson.of(hits, known.sample());
        return figure.helped(
                words.say("explain.interval"),
                NumberText.share(BigDecimal.valueOf(interval.low()), 1) + " – "
                        + NumberText.share(BigDecimal.valueOf(interval.high()), 1));
    }

    private static String css(Level level) {
        return level.compareTo(Level.WARN) >= 0 ? level.name().toLowerCase(Locale.ROOT) : "";
    }
}
