package dev.storewatch.warehouse.alert.desk;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.backtest.Backtest;
import dev.storewatch.warehouse.alert.backtest.Backtester;
import dev.storewatch.warehouse.alert.backtest.PastReader;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.rule.Metrics;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.RuleJson;
import dev.storewatch.warehouse.alert.setting.RuleStore;
import dev.storewatch.warehouse.alert.setting.ShippedRules;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.query.MeasureHistory;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.time.InstantSource;
import java.util.Map;

/** The rules as an admin sees, changes and tries them; the evaluator takes changes up within seconds. Safe for use by many threads. */
public final class RuleDesk implements AutoCloseable {

    /** Days of the past that a rule is tried on. */
    public static final int DAYS = 90;

    private final WarehouseHttp http;
    private final RuleStore store;
    private final Backtester backtester;
    private final AuditLog audit;
    private final InstantSource clock;

    /**
     * @param reader sees every store
     * @param audit is told of each change before it is made
     */
    public RuleDesk(WarehouseAccess access, MetricReader reader, AuditLog audit, InstantSource clock) {
        this.http = new WarehouseHttp(access);
        Rows rows = new Rows(http);
        this.store = new RuleStore(rows);
        this.backtester = new Backtester(new PastReader(
                rows, new MeasureHistory(new PageQueries(access, VisibleStores.ALL)), reader::directory));
        this.audit = audit;
        this.clock = clock;
    }

    /** Switched off ones too. */
    public RuleStore.Contents rules() {
        return store.all();
    }

    /** Who changed which rule last, and when, by rule id. */
    public Map<String, RuleStore.Change> changes() {
        return store.changes();
    }

    /** Adds or changes a rule; refuses one that cannot be evaluated. */
    public void save(Rule rule, Actor who) {
        Metrics.require(rule.condition());
        audit.changed(who, subject(rule.id()), definition(rule.id()), RuleJson.write(rule));
        store.save(rule, who.account(), clock.instant());
    }

    /** Takes an added rule away, and a shipped one back to what was shipped. */
    public void reset(String ruleId, Actor who) {
        String shipped = ShippedRules.ALL.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(RuleJson::write)
                .findFirst()
                .orElse("");
        audit.changed(who, subject(ruleId), definition(ruleId), shipped);
        store.reset(ruleId, who.account(), clock.instant());
    }

    private static String subject(String ruleId) {
        return "rule " + ruleId;
    }

    /** The rule as it stands; empty: there is none, or nobody can read it. */
    private String definition(String ruleId) {
        return store.all().rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(RuleJson::write)
                .findFirst()
                .orElse("");
    }

    /** What the rule would have told in the last {@link #DAYS} days; {@link WarehouseUnavailable} when the past cannot be read. */
    public Backtest backtest(Rule rule) {
        try {
            return backtester.run(rule, DAYS, clock.instant());
        } catch (WarehouseException away) {
            throw new WarehouseUnavailable("the past of rule " + rule.id(), away);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
