package dev.storewatch.warehouse.query.bench;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Directory;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreFigures;
import dev.storewatch.warehouse.query.Trend;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import dev.storewatch.warehouse.query.agent.AgentReader;
import dev.storewatch.warehouse.query.agent.League;
import dev.storewatch.warehouse.query.agent.Person;
import dev.storewatch.warehouse.query.breakdown.Breakdown;
import dev.storewatch.warehouse.query.breakdown.BreakdownReader;
import dev.storewatch.warehouse.query.breakdown.Group;
import dev.storewatch.warehouse.query.conversation.ConversationReader;
import dev.storewatch.warehouse.query.conversation.Talk;
import dev.storewatch.warehouse.query.conversation.Transcript;
import dev.storewatch.warehouse.query.health.HealthReader;
import dev.storewatch.warehouse.query.health.Intakes;
import dev.storewatch.warehouse.query.item.ItemReader;
import dev.storewatch.warehouse.query.item.OpenItem;
import dev.storewatch.warehouse.query.item.OpenItems;
import dev.storewatch.warehouse.query.item.OpenKind;
import dev.storewatch.warehouse.query.item.ThingKind;
import dev.storewatch.warehouse.query.item.TimelineEvent;
import dev.storewatch.warehouse.query.why.Why;
import dev.storewatch.warehouse.query.why.WhyReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who sees every store and looks at the last month of what there is, through the readers that serve the pages. */
public final class PageAsker {

    private static final int DAYS = 30;
    /** How many of the oldest a page lists. */
    private static final int OLDEST = 50;

    private final WarehouseReader reader;
    private final AgentReader agents;
    private final ConversationReader conversations;
    private final ItemReader items;
    private final WhyReader whys;
    private final BreakdownReader breakdowns;
    private final HealthReader health;
    private final Directory directory;
    private final DayRange days;
    private final Instant now;
    private final StoreFigures busiest;
    private final League.Key agent;
    private final Talk conversation;
    private final Optional<OpenItem> refund;

    /** Fails where there are no events yet. */
    public PageAsker(WarehouseAccess access) {
        LocalDate today = new WarehouseReader(access, VisibleStores.ALL, InstantSource.system())
                .directory()
                .newestDay()
                .orElseThrow(() -> nothing("events"));
        this.now =
                today.plusDays(1).atStartOfDay(Store.DEFAULT_ZONE).toInstant().minusMillis(1);
        InstantSource evening = InstantSource.fixed(now);
        PageQueries queries = new PageQueries(access, VisibleStores.ALL);
        this.reader = new WarehouseReader(access, VisibleStores.ALL, evening);
        this.agents = new AgentReader(queries, evening);
        this.conversations = new ConversationReader(queries);
        this.items = new ItemReader(queries, evening);
        this.whys = new WhyReader(queries);
        this.breakdowns = new BreakdownReader(queries);
        // What came in lately is a matter of this machine's clock, whatever days the events are of.
        this.health = new HealthReader(queries, InstantSource.system());
        this.directory = reader.directory();
        this.days = DayRange.endingOn(today, DAYS);
        this.busiest = overview().stores().stream()
                .max(Comparator.comparing(figures -> figures.now().sums().of(Measure.ORDERS_PAID)))
                .orElseThrow(() -> nothing("stores"));
        this.agent = first(agents.find(all(), "", 1), "agents");
        this.conversation = first(conversations.list(all(), days, Optional.empty()), "conversations at risk");
        this.refund = items.open(all(), OpenKind.REFUNDS, 1).oldest().stream().findFirst();
    }

    private static <T> T first(List<T> found, String what) {
        return found.stream().findFirst().orElseThrow(() -> nothing(what));
    }

    private static BenchException nothing(String what) {
        return new BenchException("Nothing to measure: there are no " + what + " in this home; load some events first");
    }

    /** What questions in SQL of other databases name with a {@code $}, as literals. */
    public Map<String, String> values() {
        return Map.of(
                "shop", literal(agent.store().value()),
                "person", literal(agent.agent()),
                "from", "DATE '" + days.from() + "'",
                "to", "DATE '" + days.to() + "'",
                "before", "DATE '" + days.before().from() + "'",
                "now", "TIMESTAMP '" + LocalDateTime.ofInstant(now, ZoneOffset.UTC) + "'",
                "groups", String.valueOf(BreakdownReader.MOST),
                "store", literal(conversation.store().value()),
                "conversation", literal(conversation.id()));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    Scope all() {
        return new Scope(directory.stores());
    }

    Scope busiest() {
        return Scope.of(busiest.store());
    }

    Overview overview() {
        return reader.overview(directory, new Period.Recent(DAYS, 0));
    }

    Trend trend(Scope scope, Metric metric) {
        return reader.trend(scope, metric, days);
    }

    Why why(Metric metric) {
        return whys.why(busiest, metric);
    }

    League league() {
        return agents.league(all(), days);
    }

    Person person() {
        return agents.person(
                directory.stores().stream()
                        .filter(store -> store.id().equals(agent.store()))
                        .findFirst()
                        .orElseThrow(),
                agent.agent(),
                days);
    }

    List<Talk> conversations() {
        return conversations.list(all(), days, Optional.empty());
    }

    Transcript transcript() {
        return conversations.transcript(conversation.store(), conversation.id());
    }

    List<Group> groups(Breakdown breakdown) {
        return breakdowns.groups(all(), breakdown, days);
    }

    OpenItems open(OpenKind kind) {
        return items.open(all(), kind, OLDEST);
    }

    List<TimelineEvent> timeline() {
        return refund.map(item -> items.timeline(item.store(), ThingKind.REFUND, item.id()))
                .orElse(List.of());
    }

    Intakes intakes() {
        return health.intakes();
    }
}
