package dev.storewatch.warehouse.alert.report;

import dev.storewatch.warehouse.metric.Label;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The reports there are and when each is due, by the store's clock. Each store has a minute of its own within a quarter of an hour, the same every
 * day, never a full or half hour, when all robots of the world speak at once.
 */
public enum ReportKind {
    /** What is open in the morning. */
    EXCEPTIONS(new Label("晨间异常清单", "Morning exceptions"), LocalTime.of(9, 1), false),
    /** Yesterday's figures of each agent. */
    DAILY_AGENTS(new Label("客服日报", "Agents, daily"), LocalTime.of(9, 31), false),
    /** Fridays: the last seven whole days against the seven before. */
    WEEKLY(new Label("店铺周报", "Weekly report"), LocalTime.of(16, 1), true);

    /** Late enough for a machine that was off over night, early enough to still be of the day. */
    private static final int HOURS_LATE = 8;

    private static final int MINUTES = 28;

    private final Label label;
    private final LocalTime from;
    private final boolean weekly;

    ReportKind(Label label, LocalTime from, boolean weekly) {
        this.label = label;
        this.from = from;
        this.weekly = weekly;
    }

    public Label label() {
        return label;
    }

    /** When a store's report of a day is sent. */
    LocalTime time(String storeId) {
        CRC32 hash = new CRC32();
        hash.update((name() + " " + storeId).getBytes(StandardCharsets.UTF_8));
        return from.plusMinutes(hash.getValue() % MINUTES);
    }

    /** The local day whose report may be sent now; empty: none is due. */
    Optional<LocalDate> due(String storeId, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        if (weekly && today.getDayOfWeek() != DayOfWeek.FRIDAY) {
            return Optional.empty();
        }
        ZoneId zone = now.getZone();
        ZonedDateTime due = today.atTime(time(storeId)).atZone(zone);
        boolean isDue = !now.isBefore(due) && now.isBefore(due.plusHours(HOURS_LATE));
        return isDue ? Optional.of(today) : Optional.empty();
    }

    /** Names the report of a store and a day for ever. */
    String key(String storeId, LocalDate day) {
        return "report:" + name() + "|" + storeId + "|" + day;
    }
}
