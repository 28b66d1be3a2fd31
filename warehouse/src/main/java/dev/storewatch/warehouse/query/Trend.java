package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.NormalBand;
import dev.storewatch.warehouse.metric.Sums;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A metric of one or more stores, day by day without gaps, and the same over as many days before; {@code history} holds what is known of the weeks
 * before a day, to tell what is usual.
 *
 * @param today the stores' local date, from which on nothing is known and up to some days before which some metrics can still change
 */
public record Trend(
        Scope scope,
        Metric metric,
        LocalDate today,
        List<DayValue> days,
        List<DayValue> daysBefore,
        List<DayValue> history) {
    public Trend {
        history = List.copyOf(history);
        days = List.copyOf(days);
        daysBefore = List.copyOf(daysBefore);
    }

    /**
     * What is known by day, arranged around a range; {@code value} forms the metric on a day. Reads no other days than {@link #reads}.
     */
    public static Trend of(
            Scope scope,
            Metric metric,
            LocalDate today,
            DayRange range,
            Map<LocalDate, Sums> byDay,
            Function<LocalDate, MetricValue> value) {
        Function<DayRange, List<DayValue>> each = days -> days.from()
                .datesUntil(days.to().plusDays(1))
                .map(day -> new DayValue(day, value.apply(day), byDay.getOrDefault(day, Sums.NONE)))
                .toList();
        return new Trend(
                scope, metric, today, each.apply(range), each.apply(range.before()), each.apply(history(range)));
    }

    /** The days a trend over this range is made of: itself, as many before, and the weeks that tell what is usual. */
    public static DayRange reads(DayRange range) {
        LocalDate before = range.before().from();
        LocalDate history = history(range).from();
        return new DayRange(before.isBefore(history) ? before : history, range.to());
    }

    private static DayRange history(DayRange range) {
        return DayRange.endingOn(range.to(), NormalBand.WEEKS * 7 + range.days());
    }

    /** The currency of its amounts; empty when they are of several and must not be added. */
    public String currency() {
        return scope.currency().orElse("");
    }

    /** Whether there is a value that can still change by design, such as a conversion whose buyers may still pay. */
    public boolean canStillChange(DayValue day) {
        return day.value() instanceof Known && !metric.isSettled(day.day(), today);
    }

    /** What is usual for each of the days, by the same weekday of up to eight weeks before it; empty where too little is known. */
    public List<Optional<NormalBand>> normal() {
        Map<LocalDate, Double> known = Stream.of(history, daysBefore, days)
                .flatMap(List::stream)
                .filter(day -> day.value() instanceof Known)
                .collect(Collectors.toMap(
                        DayValue::day, day -> ((Known) day.value()).value().doubleValue(), (one, _) -> one));
        return days.stream()
                .map(day -> NormalBand.of(sameWeekday(known, day.day())))
                .toList();
    }

    private static List<Double> sameWeekday(Map<LocalDate, Double> known, LocalDate day) {
        return IntStream.rangeClosed(1, NormalBand.WEEKS)
                .mapToObj(day::minusWeeks)
                .flatMap(earlier -> Optional.ofNullable(known.get(earlier)).stream())
                .toList();
    }
}
