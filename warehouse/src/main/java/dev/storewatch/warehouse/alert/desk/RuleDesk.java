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
import dev.storewatch.warehouse.alert.setting.RuleStore;
import dev.storewatch.warehouse.query.MeasureHistory;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.time.InstantSource;

/** The rules as an admin sees, changes and tries them; the evaluator takes changes up within seconds. Safe for use by many threads. */
public final class RuleDesk implements AutoCloseable {

    /** Days of the past that a rule is tried on. */
    public static final int DAYS = 90;

    private final WarehouseHttp http;
    private final RuleStore store;
    private final Backtester backtester;
    private final InstantSource clock;

    /** @param reader sees every store */
    public RuleDesk(WarehouseAccess access, MetricReader reader, InstantSource clock) {
        this.http = new WarehouseHttp(access);
        Rows rows = new Rows(http);
        this.store = new RuleStore(rows);
        this.backtester = new Backtester(new PastReader(
                rows, new MeasureHistory(new PageQueries(access, VisibleStores.ALL)), reader::directory));
        this.clock = clock;
    }

    /** Switched off ones too. */
    public RuleStore.Contents rules() {
        return store.all();
    }

    /** Adds or changes a rule; refuses one that cannot be evaluated. */
    public void save(Rule rule, String who) {
        Metrics.require(rule.condition());
        store.save(rule, who);
    }

    /** Takes an added rule away, and a shipped one back to what was shipped. */
    public void reset(String ruleId, String who) {
        store.reset(ruleId, who);
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
