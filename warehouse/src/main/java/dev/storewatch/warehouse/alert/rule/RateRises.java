package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.About;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.setting.Condition.RateRise;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.Unit;
import dev.storewatch.warehouse.query.StoreFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Fires where a share that counts bad things is higher than in the days before by more than chance, judged over all stores and metrics together. */
final class RateRises implements RuleWatch {

    /** From a payment to what may follow of it: what a store that began later shows in the first week is no example. */
    private static final Duration FOLLOWS = Duration.ofDays(14);

    private record Seen(Rule rule, Metric metric, StoreFigures store, RateCase rate) {}

    private final Figures figures;
    private final Links links;

    RateRises(Figures figures, Links links) {
        this.figures = figures;
        this.links = links;
    }

    @Override
    public List<Judged> look(List<Rule> rules, Instant now, OpenAlerts open) {
        Figures.Round round = figures.round();
        List<Seen> all = new ArrayList<>();
        for (Rule rule : rules) {
            RateRise condition = (RateRise) rule.condition();
            Metric metric = Metrics.find(Subject.STORE, condition.metric());
            for (StoreFigures store :
                    round.overview(Figures.lately(condition.days(), metric)).stores()) {
                if (isOld(store) && rule.watches(store.store().id().value())) {
                    RateCase rate = RateCase.of(
                            condition,
                            metric,
                            store.now().sums(),
                            store.before().sums());
                    all.add(new Seen(rule, metric, store, rate));
                }
            }
        }
        RateFamily family = RateFamily.of(all.stream().map(Seen::rate).toList());
        return all.stream().map(one -> judged(one, family)).toList();
    }

    /** Refunds and complaints follow their orders by days: of a store's first weeks the one is known without the other. */
    private static boolean isOld(StoreFigures store) {
        LocalDate latest = store.before().range().from().minusDays(FOLLOWS.toDays());
        return store.firstDay().filter(first -> first.isAfter(latest)).isEmpty();
    }

    private Judged judged(Seen one, RateFamily family) {
        String storeId = one.store().store().id().value();
        return new Judged(
                new AlertKey(one.rule().id(), storeId),
                storeId,
                family.observation(one.rate(), one.rule().severity()),
                finding(one),
                Policy.of(one.rule()),
                false);
    }

    private Finding finding(Seen one) {
        String name = one.store().store().name();
        Label metric = one.metric().label();
        RateCase rate = one.rate();
        int days = rate.rule().days();
        String now = share(rate.hits(), rate.cases());
        String before = share(rate.hitsBefore(), rate.casesBefore());
        List<Line> lines = List.of(
                Line.fact(
                        new Label("近 " + days + " 天", "Last " + days + " days"),
                        both(now + " (" + rate.hits() + " / " + rate.cases() + ")")),
                Line.fact(
                        new Label("前 " + days + " 天", days + " days before"),
                        both(before + " (" + rate.hitsBefore() + " / " + rate.casesBefore() + ")")),
                Line.fact(new Label("偶然概率", "Chance alone"), both(String.format("%.5f", rate.chance()))));
        return new Finding(
                        new Label(
                                name + " " + metric.zh() + "上升 " + before + " → " + now,
                                name + ": " + metric.en() + " rose " + before + " → " + now),
                        lines,
                        links.store(one.store().store().id().value()),
                        List.of())
                .about(new About(one.metric().id(), Figures.lately(days, one.metric())));
    }

    private static Label both(String text) {
        return new Label(text, text);
    }

    private static String share(long hits, long cases) {
        if (cases == 0) {
            return "–";
        }
        BigDecimal share = BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(cases), MathContext.DECIMAL64);
        return FigureText.of(share, Unit.SHARE);
    }
}
