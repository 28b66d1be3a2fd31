package dev.storewatch.ui.launch.quality;

import dev.storewatch.warehouse.alert.backtest.DayPast;
import dev.storewatch.warehouse.alert.backtest.Firing;
import dev.storewatch.warehouse.alert.rule.Metrics;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.ShippedRules;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.Formula;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Scores the shipped rules, and plain fixed thresholds beside them, on simulated shops; and counts what they tell of shuffled labels. */
public final class Quality {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /**
     * The days of a simulation.
     *
     * @param lead days that rules only look back at
     * @param quiet days after them without incidents
     * @param days all of them; incidents begin after {@code lead} and the quiet ones
     */
    public record Days(LocalDate last, int lead, int quiet, int days) {
        LocalDate first() {
            return last.minusDays(days - 1L);
        }

        Instant end() {
            return last.plusDays(1).atStartOfDay(CHINA).toInstant();
        }

        Instant wrongFrom() {
            return first().plusDays(lead + quiet).atStartOfDay(CHINA).toInstant();
        }

        Instant from() {
            return first().plusDays(lead).atStartOfDay(CHINA).toInstant();
        }
    }

    /** The scores of one rule and of the best fixed threshold. */
    public record Line(String kind, String ruleId, String incident, Result rule, Result fixed, BigDecimal limit) {}

    /**
     * What a table shows of a score.
     *
     * @param quiet firings on the days without incidents
     * @param falsePerWeek false alarms a store and week
     */
    public record Result(
            double recall,
            double visible,
            double recallOfVisible,
            double precision,
            Duration median,
            Duration ninth,
            int incidents,
            int firings,
            long quiet,
            double falsePerWeek) {
        static Result of(Score score, long quiet, double storeWeeks) {
            return new Result(
                    score.recall(),
                    score.incidents() == 0 ? 0 : (double) score.visible() / score.incidents(),
                    score.recallOfVisible(),
                    score.precision(),
                    score.delay(0.5),
                    score.delay(0.9),
                    score.incidents(),
                    score.firings(),
                    quiet,
                    (score.firings() - score.right()) / storeWeeks);
        }
    }

    private Quality() {}

    /**
     * @param simulated event files and their incidents
     * @param begun is told each rule before it is tried
     */
    public static List<Line> measure(Path simulated, Days days, Consumer<String> begun) throws IOException {
        EventPast past = EventPast.read(simulated, CHINA, days.first(), days.last());
        List<Truth> truths = Truth.read(simulated);
        double weeks = past.days(0).series().size() * (days.days() - days.lead()) / 7.0;
        List<Line> lines = new ArrayList<>();
        for (Trial trial : Trial.ALL) {
            begun.accept(trial.rule().id());
            Score.Scored incidents = trial.scored(truths, past);
            // In the rival's favour: the limit that would have been best for these very shops, known afterwards.
            BigDecimal limit = trial.fixedLimits().stream()
                    .max(Comparator.comparingDouble(
                            one -> Score.of(trial.fixed(past, days.lead(), one, days.end()), incidents, days.from())
                                    .balance()))
                    .orElseThrow();
            List<Firing> told = trial.firings(past, days.lead(), days.end());
            List<Firing> fixed = trial.fixed(past, days.lead(), limit, days.end());
            lines.add(new Line(
                    trial.kind(),
                    trial.rule().id(),
                    trial.incident(),
                    Result.of(Score.of(told, incidents, days.from()), quiet(told, days), weeks),
                    Result.of(Score.of(fixed, incidents, days.from()), quiet(fixed, days), weeks),
                    limit));
        }
        return lines;
    }

    /** Firings on days without incidents, on which each is false. */
    private static long quiet(List<Firing> firings, Days days) {
        return firings.stream()
                .filter(firing ->
                        !firing.at().isBefore(days.from()) && firing.at().isBefore(days.wrongFrom()))
                .count();
    }

    /** Prints the table. */
    public static void print(List<Line> lines, PrintStream out) {
        out.printf(
                "%-15s %-23s %-13s %9s %7s | %6s %10s %9s %7s %8s %7s %5s %8s | %6s %9s %7s %8s %5s %8s %6s%n",
                "kind",
                "rule",
                "incident",
                "incidents",
                "visible",
                "recall",
                "of visible",
                "precision",
                "delay",
                "delay 90",
                "firings",
                "quiet",
                "false/wk",
                "fixed:",
                "precision",
                "delay",
                "delay 90",
                "quiet",
                "false/wk",
                "limit");
        for (Line line : lines) {
            out.printf(
                    Locale.ROOT,
                    "%-15s %-23s %-13s %9d %7.2f | %6.2f %10.2f %9.2f %7s %8s %7d %5d %8.4f | %6.2f %9.2f %7s %8s %5d %8.4f %6s%n",
                    line.kind(),
                    line.ruleId(),
                    line.incident(),
                    line.rule().incidents(),
                    line.rule().visible(),
                    line.rule().recall(),
                    line.rule().recallOfVisible(),
                    line.rule().precision(),
                    text(line.rule().median()),
                    text(line.rule().ninth()),
                    line.rule().firings(),
                    line.rule().quiet(),
                    line.rule().falsePerWeek(),
                    line.fixed().recall(),
                    line.fixed().precision(),
                    text(line.fixed().median()),
                    text(line.fixed().ninth()),
                    line.fixed().quiet(),
                    line.fixed().falsePerWeek(),
                    line.limit());
        }
    }

    private static String text(Duration delay) {
        return delay.toHours() >= 24
                ? delay.toHours() / 24 + "d" + delay.toHours() % 24 + "h"
                : delay.toMinutes() + "m";
    }

    /** False alarms: {@code firings} of all shipped rules about a rise in {@code storeWeeks} of shuffled labels. */
    public record Shuffled(long firings, double storeWeeks, int stores) {
        public double perThousand() {
            return storeWeeks == 0 ? 0 : 1000 * firings / storeWeeks;
        }
    }

    /** Of event files, draws anew which cases are bad ones, again and again, and counts what the shipped rules about rises tell. */
    public static Shuffled shuffled(Path events, ZoneId zone, LocalDate first, LocalDate last, int draws)
            throws IOException {
        DayPast past = EventPast.daysOnly(events, zone, first, last).days(0);
        SplittableRandom random = new SplittableRandom(20_261_122);
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        long firings = 0;
        double weeks = 0;
        for (int draw = 0; draw < draws; draw++) {
            for (Rule rule : ShippedRules.ALL) {
                if (rule.condition() instanceof Condition.RateRise rise
                        && Metrics.find(Subject.STORE, rise.metric()).formula() instanceof Formula.Ratio share) {
                    DayPast drawn = past.relabelled(share, random);
                    firings += drawn.rises(rule, Metrics.find(Subject.STORE, rise.metric()))
                            .firings(end)
                            .size();
                }
            }
            weeks += past.storeWeeks();
        }
        return new Shuffled(firings, weeks, past.series().size());
    }
}
