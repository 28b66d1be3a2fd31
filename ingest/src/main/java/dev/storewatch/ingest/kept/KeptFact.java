package dev.storewatch.ingest.kept;

import dev.storewatch.ingest.sink.TableColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts that stay as they were on kept days. Breaches do not: they are work to be done, and come anew of all days. */
enum KeptFact {
    ORDER("filed_day", "order_id"),
    REFUND("created_day", "refund_id"),
    COMPLAINT("opened_day", "complaint_id"),
    DEFECT("registered_day", "register_id"),
    CONVERSATION("filed_day", "conversation_id"),
    TURN("day", "conversation_id", "started_at"),
    REVIEW("created_day", "review_id"),
    INQUIRY("day", "buyer_key", "day");

    private static final String FILED_DAY = "filed_day";
    /** Which generation and version a row belongs to and where it lies, not what it says. */
    private static final Set<String> BESIDE_THE_FACT = Set.of("generation", FILED_DAY, "version", "is_deleted");

    /** All facts of both generations are compared; of 755,000 turns in 530 MiB, beyond that with the disk's help. */
    private static final String MEMORY =
            "max_threads = 1, max_bytes_before_external_group_by = 500000000, max_bytes_ratio_before_external_group_by = 0";

    /** Of the fact; where it is not known, the fact counts as one of the first day there is. */
    private final String day;
    /** What identifies it within its store. */
    private final List<String> identity;

    KeptFact(String day, String... identity) {
        this.day = day;
        this.identity = List.of(identity);
    }

    /** The fact a table is of; none: it comes anew of all days. */
    static Optional<KeptFact> of(TableColumns table) {
        return Arrays.stream(values())
                .filter(fact -> fact.table().equals(table.table()))
                .findFirst();
    }

    String table() {
        return name().toLowerCase(Locale.ROOT) + "_version";
    }

    /** The columns that identify it. */
    List<String> key() {
        return Stream.concat(Stream.of("store_id"), identity.stream()).toList();
    }

    /**
     * Adds to the built generation versions of facts of kept days that differ: as they were, or deleted where there were none. They follow the newest built
     * and come before whatever the tracker states next; filed where the tracker filed its own, so that it replaces them.
     */
    String keep(TableColumns table) {
        List<String> fact = table.columns().stream()
                .map(TableColumns.Column::name)
                .filter(column -> !BESIDE_THE_FACT.contains(column))
                .toList();
        boolean isFiled = table.columns().size() == fact.size() + BESIDE_THE_FACT.size();
        return """
                INSERT INTO %1$s (generation, %2$s%3$s, version, is_deleted)
                SELECT {built:UInt32}, %4$s%5$s, d.newest + 1, NOT d.was
                FROM %1$s AS f FINAL INNER JOIN (%6$s) AS d ON %7$s
                WHERE f.generation IN ({before:UInt32}, {built:UInt32}) AND f.generation = if(d.was, {before:UInt32}, {built:UInt32})
                SETTINGS %8$s""".formatted(
                table(),
                String.join(", ", fact),
                isFiled ? ", " + FILED_DAY : "",
                fact.stream().map(column -> "f." + column).collect(Collectors.joining(", ")),
                isFiled ? ", if(d.is, d.filed, f." + FILED_DAY + ")" : "",
                differing(fact, isFiled ? FILED_DAY : "toDate(0)"),
                key().stream().map(column -> "f." + column + " = d." + column).collect(Collectors.joining(" AND ")),
                MEMORY);
    }

    /** Identities of kept facts that read otherwise in the built generation, and the greatest version it has of them. */
    private String differing(List<String> fact, String filed) {
        return """
                SELECT %1$s, countIf(seen_in = {before:UInt32}) > 0 AS was, countIf(seen_in = {built:UInt32}) > 0 AS is,
                    maxIf(filed_under, seen_in = {built:UInt32}) AS filed, max(number) AS newest
                FROM
                (
                    SELECT %1$s, generation AS seen_in, ifNull(%2$s, toDate(0)) AS fact_day, %3$s AS filed_under,
                        cityHash64(toString(tuple(%4$s))) AS says, toUInt64(0) AS number
                    FROM %5$s FINAL WHERE generation IN ({before:UInt32}, {built:UInt32})
                    UNION ALL
                    SELECT %1$s, toUInt32(0), toDate(0), toDate(0), toUInt64(0), version FROM %5$s WHERE generation = {built:UInt32}
                )
                GROUP BY %1$s
                HAVING (was OR is) AND NOT (was AND is AND maxIf(says, seen_in = {before:UInt32}) = maxIf(says, seen_in = {built:UInt32}))
                    AND %6$s""".formatted(
                        String.join(", ", key()),
                        day,
                        filed,
                        String.join(", ", fact),
                        table(),
                        KeptDays.isKept("if(is, maxIf(fact_day, seen_in = {built:UInt32}), max(fact_day))"));
    }
}
