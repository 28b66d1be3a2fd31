package dev.storewatch.warehouse.query.agent;

import dev.storewatch.warehouse.metric.Sums;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One agent against the team of the store: answered turns by how long they took, turns by weekday and hour, the conversions with their windows, and
 * the ledger of waits over 60 s, newest first.
 */
public record Person(
        Sums own,
        Sums team,
        Buckets responses,
        Map<Hour, Load> hours,
        Windows windows,
        List<Wait> ledger,
        List<Day> days) {
    /** Ends of the buckets of response times, in seconds; the last bucket has no end. */
    public static final List<Integer> ENDS = List.of(10, 20, 30, 45, 60, 120, 300);

    /** Answered turns by bucket. */
    public record Buckets(List<Long> own, List<Long> team) {
        public Buckets {
            own = List.copyOf(own);
            team = List.copyOf(team);
        }
    }

    /** A local hour of a weekday, Monday being 1. */
    public record Hour(int weekday, int hour) {}

    /** Turns, those over 60 s among them, and the median response in seconds. */
    public record Load(long turns, long over60, double median) {}

    /** Inquiries, and of each window how many paid and how many can still. */
    public record Windows(long inquiries, long paidD1, long openD1, long paidD4, long openD4) {}

    /** A buyer's wait; {@code seconds} counts to now where nobody answered. */
    public record Wait(String conversation, Instant startedAt, String outcome, double seconds) {}

    /** A day's first responses and turns over 60 s. */
    public record Day(LocalDate day, Sums sums) {}

    public Person {
        hours = Map.copyOf(hours);
        ledger = List.copyOf(ledger);
        days = List.copyOf(days);
    }
}
