package dev.storewatch.warehouse.query.conversation;

import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads conversations. Safe for many threads. */
public final class ConversationReader {
    /** A list longer than this is not read by anybody. */
    public static final int MOST = 100;

    private static final int LONGEST_TRANSCRIPT = 2000;
    private static final Field<String> STORE_ID = DSL.field(DSL.name("store_id"), String.class);
    private static final Field<String> ID = DSL.field(DSL.name("conversation_id"), String.class);
    private static final Field<LocalDate> DAY = DSL.field(DSL.name("day"), LocalDate.class);

    /** What the list and its risks are formed of: a wide fact is not read whole. */
    private static final List<Field<?>> NEEDED = Stream.of(
                    "store_id",
                    "conversation_id",
                    "agent_id",
                    "order_id",
                    "first_asked_at",
                    "waiting_since",
                    "closed_at",
                    "score",
                    "turns",
                    "longest_wait_seconds")
            .<Field<?>>map(column -> DSL.field(DSL.name(column)))
            .toList();

    /** So grave that a list full of them has no place for any other: what one of these weighs, the others don't weigh together. */
    private static final Set<Risk> GRAVE = EnumSet.of(Risk.UNANSWERED, Risk.RATED_LOW);

    private final PageQueries queries;

    public ConversationReader(PageQueries queries) {
        this.queries = queries;
    }

    /** The gravest first, then the longest waits; only those with a certain risk, if one is named. */
    public List<Talk> list(Scope scope, DayRange days, Optional<Risk> risk) {
        return queries.ask("conversations", sql -> {
            if (risk.isPresent()) {
                return list(sql, scope, days, EnumSet.of(risk.get()));
            }
            // Mostly enough, and few of all conversations.
            List<Talk> grave = list(sql, scope, days, GRAVE);
            return grave.size() == MOST ? grave : list(sql, scope, days, EnumSet.allOf(Risk.class));
        });
    }

    private static List<Talk> list(DSLContext sql, Scope scope, DayRange days, Set<Risk> risks) {
        var refunds = sql.select(
                        STORE_ID,
                        DSL.field(DSL.name("order_id"), String.class),
                        DSL.field("max(created_at)", Object.class).as("refund_at"))
                .from(DSL.table(DSL.name("refund_fact")))
                .where(STORE_ID.in(scope.ids()))
                .and(DSL.field(DSL.name("created_day"), LocalDate.class).ge(days.from()))
                .groupBy(STORE_ID, DSL.field(DSL.name("order_id")))
                .asTable("r");
        var talks = sql.select(NEEDED)
                .from(DSL.table(DSL.name("conversation_fact")))
                .where(STORE_ID.in(scope.ids()))
                .and(DAY.between(days.from(), days.to()))
                .and(DSL.condition(Risk.needed(risks)))
                .asTable("c");
        return sql.select(
                        DSL.field("c.store_id", String.class).as("of_store"),
                        DSL.field("c.conversation_id", String.class).as("id"),
                        DSL.field("c.agent_id", String.class).as("agent"),
                        DSL.field("toUnixTimestamp64Milli(assumeNotNull(first_asked_at))", Long.class)
                                .as("asked"),
                        DSL.field("toFloat64(ifNull(longest_wait_seconds, 0))", Double.class)
                                .as("longest"),
                        DSL.field("score", Integer.class).as("rated"),
                        DSL.field("turns", Long.class).as("waits"),
                        DSL.field(weight(Set.of(Risk.values())), Integer.class).as("risk"))
                .from(talks)
                .leftJoin(refunds)
                .on("c.store_id = r.store_id AND c.order_id = r.order_id")
                .where(DSL.condition(weight(risks) + " > 0"))
                .orderBy(DSL.field("risk").desc(), DSL.field("longest").desc(), DSL.field("id"))
                .limit(MOST)
                .fetch(ConversationReader::talk);
    }

    private static String weight(Set<Risk> risks) {
        return risks.stream()
                .sorted()
                .map(risk -> risk.weight() + " * (" + risk.condition() + ")")
                .collect(Collectors.joining(" + "));
    }

    private static Talk talk(Record row) {
        int risks = row.get("risk", Integer.class);
        Set<Risk> found = Stream.of(Risk.values())
                .filter(one -> (risks & one.weight()) != 0)
                .collect(Collectors.toSet());
        return new Talk(
                new StoreId(row.get("of_store", String.class)),
                row.get("id", String.class),
                row.get("agent", String.class),
                Instant.ofEpochMilli(row.get("asked", Long.class)),
                row.get("longest", Double.class),
                row.get("rated", Integer.class),
                row.get("waits", Long.class),
                found);
    }

    /** One conversation word by word; empty when nothing is known of it. */
    public Transcript transcript(StoreId store, String id) {
        return queries.ask("conversation " + id, sql -> Transcript.of(messages(sql, store, id)));
    }

    /** As the contract orders one instant: assignments and transfers, then the buyer, then replies. */
    private static List<Message> messages(DSLContext sql, StoreId store, String id) {
        return sql
                .select(
                        DSL.field(DSL.name("event_id"), String.class),
                        DSL.field("toUnixTimestamp64Milli(occurred_at)", Long.class)
                                .as("at"),
                        DSL.field("toString(type)", String.class).as("what"),
                        DSL.field("toString(sender)", String.class).as("who"),
                        DSL.field("toString(if(to_agent_id = '', agent_id, to_agent_id))", String.class)
                                .as("agent"),
                        DSL.field("toUInt8(auto_reply)", Integer.class).as("automatic"),
                        DSL.field("if(type = 'conversation.rated', toString(score), text)", String.class)
                                .as("words"))
                .from(DSL.table(DSL.name("chat_event")))
                .where(STORE_ID.eq(store.value()).and(ID.eq(id)))
                .orderBy(
                        DSL.field("at"),
                        DSL.field("multiIf(what != 'message.sent', 0, who = 'BUYER', 1, 2)"),
                        DSL.field(DSL.name("event_id")))
                .limit(LONGEST_TRANSCRIPT)
                .fetch(row -> new Message(
                        row.get("event_id", String.class),
                        Instant.ofEpochMilli(row.get("at", Long.class)),
                        row.get("what", String.class),
                        row.get("who", String.class),
                        row.get("agent", String.class),
                        row.get("automatic", Integer.class) != 0,
                        row.get("words", String.class)))
                .stream()
                .distinct()
                .toList();
    }
}
