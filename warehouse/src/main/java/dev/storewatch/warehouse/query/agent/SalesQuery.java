package dev.storewatch.warehouse.query.agent;

import static dev.storewatch.warehouse.query.agent.LeagueQuery.AGENT_ID;
import static dev.storewatch.warehouse.query.agent.LeagueQuery.STORE_ID;

import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The orders one agent's sales consist of. */
final class SalesQuery {
    private static final Table<Record> SALES = DSL.table(DSL.name("sale_fact"));
    private static final Field<LocalDate> PAID_DAY = DSL.field(DSL.name("paid_day"), LocalDate.class);
    private static final Field<LocalDate> INQUIRY_DAY = DSL.field(DSL.name("inquiry_day"), LocalDate.class);
    private static final Field<BigDecimal> AMOUNT = DSL.field(DSL.name("amount"), BigDecimal.class);
    /** An order is paid by the fourth day after its inquiry; inquiries are filed by their day. */
    private static final int LATEST_PAYMENT_DAYS = 4;

    private final Condition own;

    SalesQuery(Store store, String agent, DayRange days) {
        own = STORE_ID.eq(store.id().value())
                .and(AGENT_ID.eq(agent))
                .and(PAID_DAY.between(days.from(), days.to()))
                .and(INQUIRY_DAY.between(days.from().minusDays(LATEST_PAYMENT_DAYS), days.to()));
    }

    Sales read(DSLContext sql) {
        Record all = sql.select(
                        DSL.count().as("orders"),
                        DSL.field("uniqExact(buyer_key)", Long.class).as("buyers"),
                        DSL.sum(AMOUNT).as("money"))
                .from(SALES)
                .where(own)
                .fetchSingle();
        return new Sales(
                all.get("orders", Long.class),
                all.get("buyers", Long.class),
                all.get("money", BigDecimal.class),
                sql.select(
                                DSL.field(DSL.name("order_id"), String.class).as("id"),
                                DSL.field("toUnixTimestamp64Milli(paid_at)", Long.class)
                                        .as("paid"),
                                AMOUNT,
                                INQUIRY_DAY)
                        .from(SALES)
                        .where(own)
                        .orderBy(DSL.field("paid").desc(), DSL.field("id"))
                        .limit(Sales.MOST)
                        .fetch(row -> new Sales.Sale(
                                row.get("id", String.class),
                                Instant.ofEpochMilli(row.get("paid", Long.class)),
                                row.get(AMOUNT),
                                row.get(INQUIRY_DAY))));
    }
}
