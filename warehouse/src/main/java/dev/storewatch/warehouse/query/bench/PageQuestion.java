package dev.storewatch.warehouse.query.bench;

import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.breakdown.Breakdown;
import dev.storewatch.warehouse.query.item.OpenKind;
import java.util.function.Function;

/** What the pages ask of the warehouse, as they ask it: a month, of all stores or of the busiest. */
public enum PageQuestion {
    OVERVIEW("Overview: nine indicators of every store", PageAsker::overview),
    TREND_OF_ALL("Overview: sales of all stores by day", asker -> asker.trend(asker.all(), MetricCatalog.SALES)),
    TREND_OF_ONE("Store: worry-free standard by day", asker -> asker.trend(asker.busiest(), MetricCatalog.COMPLIANCE)),
    WHY_REFUNDS("Store: why the refund rate changed", asker -> asker.why(MetricCatalog.REFUND_RATE)),
    WHY_SALES("Store: why sales changed", asker -> asker.why(MetricCatalog.SALES)),
    LEAGUE("Agents: league table of all stores", PageAsker::league),
    PERSON("Agents: one agent", PageAsker::person),
    CONVERSATIONS("Conversations: by risk, all stores", PageAsker::conversations),
    TRANSCRIPT("Conversations: one, word by word", PageAsker::transcript),
    REFUND_REASONS("Refunds: reasons first and last", asker -> asker.groups(Breakdown.REFUND_REASONS)),
    REFUND_SKUS("Refunds: by article", asker -> asker.groups(Breakdown.REFUND_SKUS)),
    OPEN_REFUNDS("Refunds: open, by age", asker -> asker.open(OpenKind.REFUNDS)),
    DISPUTE_AGENTS("Disputes: by agent", asker -> asker.groups(Breakdown.DISPUTE_AGENTS)),
    COMPLAINT_CATEGORIES("Complaints: by category", asker -> asker.groups(Breakdown.COMPLAINT_CATEGORIES)),
    CARRIERS("Logistics: carriers, median and p90 in transit", asker -> asker.groups(Breakdown.CARRIERS)),
    SILENT_PARCELS("Logistics: parcels without a scan", asker -> asker.open(OpenKind.PARCELS)),
    REVIEW_SKUS("Reviews: by article", asker -> asker.groups(Breakdown.REVIEW_SKUS)),
    TIMELINE("One refund's history", PageAsker::timeline),
    HEALTH("Data health: streams and rejected lines", PageAsker::intakes);

    private final String title;
    private final Function<PageAsker, Object> answer;

    PageQuestion(String title, Function<PageAsker, Object> answer) {
        this.title = title;
        this.answer = answer;
    }

    public String title() {
        return title;
    }

    public Object ask(PageAsker asker) {
        return answer.apply(asker);
    }
}
