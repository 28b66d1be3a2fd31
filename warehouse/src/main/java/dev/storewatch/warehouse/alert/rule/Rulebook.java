package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.evaluate.Watch;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.query.MetricReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules that ship switched on, each at its own pace; one that fails is an alert of its own and stops no other. */
public final class Rulebook implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Rulebook.class);

    private static final Policy FAILURE =
            new Policy(new Timing(Duration.ofMinutes(2), Duration.ZERO, Duration.ofHours(12)), List.of(), false);

    private static final class Paced {
        private final String name;
        private final Watch watch;
        private final Duration every;
        private Instant next = Instant.MIN;

        Paced(String name, Watch watch, Duration every) {
            this.name = name;
            this.watch = watch;
            this.every = every;
        }
    }

    private final List<Paced> rules = new ArrayList<>();
    private final Links links;

    /** The shipped rules. */
    public static Rulebook shipped(WarehouseHttp http, MetricReader reader, Links links) {
        Rows rows = new Rows(http);
        Rulebook book = new Rulebook(links);
        book.add("breach", new OpenBreaches(rows, links), Duration.ofSeconds(1));
        book.add("feed", new FeedDown(rows, links), Duration.ofSeconds(15));
        book.add("fewer", new FewerThanUsual(rows, links), Duration.ofSeconds(60));
        book.add(
                "threshold",
                new MetricThresholds(period -> reader.overview(reader.directory(), period), links),
                Duration.ofSeconds(30));
        book.add(
                "rise",
                new RateRises(period -> reader.overview(reader.directory(), period), links),
                Duration.ofSeconds(60));
        return book;
    }

    Rulebook(Links links) {
        this.links = links;
    }

    void add(String name, Watch watch, Duration every) {
        rules.add(new Paced(name, watch, every));
    }

    @Override
    public List<Judged> look(Instant now, OpenAlerts open) {
        List<Judged> looks = new ArrayList<>();
        for (Paced rule : rules) {
            if (!now.isBefore(rule.next)) {
                rule.next = now.plus(rule.every);
                looks.addAll(look(rule, now, open));
            }
        }
        return looks;
    }

    private List<Judged> look(Paced rule, Instant now, OpenAlerts open) {
        List<Judged> looks = new ArrayList<>();
        try {
            looks.addAll(rule.watch.look(now, open));
            looks.add(self(rule, new Observation.Right(), ""));
        } catch (RuntimeException failure) {
            LOG.warn("Rule {} failed: {}", rule.name, failure.getMessage());
            String message = String.valueOf(failure.getMessage());
            looks.add(self(rule, new Observation.Failed(), message.substring(0, Math.min(300, message.length()))));
        }
        return looks;
    }

    private Judged self(Paced rule, Observation observation, String why) {
        Finding finding = new Finding(
                new Label("规则 " + rule.name + " 无法执行", "Rule " + rule.name + " cannot be evaluated"),
                why.isEmpty() ? List.of() : List.of(Line.sentence(new Label(why, why))),
                links.alerts(),
                List.of());
        return new Judged(new AlertKey("rule_failure", rule.name), "", observation, finding, FAILURE, false);
    }
}
