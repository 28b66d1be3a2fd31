package dev.storewatch.ingest.breach;

import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.track.FactTable;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import org.jspecify.annotations.Nullable;

/**
 * A wait that took its limit, as the table breach_version has it.
 *
 * @param orderId the order it is about; null: none
 * @param limit in force when it opened
 * @param openedAt when the limit was reached
 * @param ending not before {@code openedAt}
 */
record Breach(Scene scene, Wait awaited, @Nullable String orderId, long limit, long openedAt, Ending ending) {
    static final FactTable<Breach> TABLE = new FactTable<Breach>("breach_version")
            .word("store_id", b -> b.scene.storeId())
            .word("kind", b -> b.awaited.kind().name())
            .word("thing", b -> b.scene.thing().substring(0, b.scene.thing().indexOf('/')))
            .text("thing_id", b -> b.scene.id())
            .text("part", b -> b.awaited.part())
            .time("since", b -> b.awaited.since())
            .word("level", b -> b.awaited.kind().level().name())
            .word("agent_id", b -> b.awaited.agentId())
            .text("order_id", Breach::orderId)
            .count("limit_value", Breach::limit)
            .time("opened_at", Breach::openedAt)
            .day("day", b -> b.scene.days().of(b.openedAt))
            .timeIfAny("closed_at", b -> b.ending.isKnown() ? b.ending.at() : Moment.UNKNOWN)
            .word("closed_by", b -> b.ending.by() == null ? null : b.ending.by().name());

    /** Tells the breaches of one thing apart. */
    String name() {
        return awaited.kind().name() + '\n' + awaited.since() + '\n' + awaited.part();
    }

    /** A breach that is not, with nothing but its identity. */
    static Breach gone(Scene scene, String name) {
        String[] parts = name.split("\n", 3);
        Wait awaited = new Wait(BreachKind.valueOf(parts[0]), parts[2], Long.parseLong(parts[1]), null);
        return new Breach(scene, awaited, null, 0, awaited.since(), Ending.NONE);
    }
}
