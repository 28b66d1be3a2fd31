package dev.storewatch.ui.launch.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an incident can be seen at all, by somebody who knows when and whom it is about: how much likelier what was counted in its time is under the
 * rate it had then than under the rate of all other days, each by how much it brought in its other hours. Of a hundred such spans about one has an incident;
 * to be right nine times of ten, whoever tells of one must have seen something {@value #LIKELIER} times as likely with it as without.
 */
final class Visible {

    private static final int LIKELIER = 1_000;

    private Visible() {}

    /** Counts in ten minutes each, from the first day on. */
    record Counted(int[] hits, int[] cases, boolean isShare) {}

    /** A time of the day, in slots of a series of so many a day. */
    private record Span(int from, int until, int slotsOfDay) {}

    /**
     * @param slot length of a slot
     * @param left times in which something else was wrong with the same subject
     */
    static boolean is(Counted counted, Instant first, Duration slot, Instant from, Instant until, List<Truth> left) {
        int slotsOfDay = (int) Duration.ofDays(1).dividedBy(slot);
        int begin = (int) Duration.between(first, from).dividedBy(slot);
        int end = (int) Math.min(
                counted.hits().length,
                Duration.between(first, until).plus(slot.minusMillis(1)).dividedBy(slot));
        Span span = new Span(begin, end, slotsOfDay);
        double hits = sum(counted.hits(), begin, end);
        double cases = sum(counted.cases(), begin, end);
        List<double[]> others = others(counted, span, first, slot, left);
        double allHits = others.stream().mapToDouble(one -> one[0]).sum();
        double allCases = others.stream().mapToDouble(one -> one[1]).sum();
        if (others.isEmpty() || (counted.isShare() && allCases == 0)) {
            return false;
        }
        double ratio = counted.isShare()
                ? ofShares(hits, cases, Math.max(allHits, 0.5) / Math.max(1, allCases))
                : ofNumbers(hits, Math.max(allHits, 0.5) / others.size() * day(counted, span) / meanDay(others));
        return ratio / clump(others, counted.isShare()) >= Math.log(LIKELIER);
    }

    /** The same time on all other days; of longer spans the same days of other weeks would be too few, so all. */
    private static List<double[]> others(Counted counted, Span span, Instant first, Duration slot, List<Truth> left) {
        int length = span.until() - span.from();
        int step = span.slotsOfDay();
        List<double[]> others = new ArrayList<>();
        for (int start = span.from() % step; start + length <= counted.hits().length; start += step) {
            Instant at = first.plus(slot.multipliedBy(start));
            Instant end = first.plus(slot.multipliedBy(start + (long) length));
            boolean isFree = Math.abs(start - span.from()) >= length
                    && left.stream()
                            .noneMatch(truth ->
                                    truth.from().isBefore(end) && truth.until().isAfter(at));
            if (isFree) {
                Span other = new Span(start, start + length, step);
                others.add(new double[] {
                    sum(counted.hits(), start, start + length),
                    sum(counted.cases(), start, start + length),
                    day(counted, other)
                });
            }
        }
        return others;
    }

    /** What the rest of the day brought, by which a feast is known; 1 where a span has no rest. */
    private static double day(Counted counted, Span span) {
        int step = span.slotsOfDay();
        int midnight = span.from() / step * step;
        if (span.until() - span.from() >= step || span.until() > midnight + step) {
            return 1;
        }
        double rest = sum(counted.hits(), midnight, Math.min(counted.hits().length, midnight + step))
                - sum(counted.hits(), span.from(), span.until());
        return Math.max(1, rest);
    }

    private static double meanDay(List<double[]> others) {
        return others.stream().mapToDouble(one -> one[2]).average().orElse(1);
    }

    /** How many times as much as chance makes it scatters from day to day, the widest tenth left out. */
    private static double clump(List<double[]> others, boolean isShare) {
        double hits = others.stream().mapToDouble(one -> one[0]).sum();
        double cases = others.stream().mapToDouble(one -> one[1]).sum();
        double days = meanDay(others);
        double[] squares = others.stream()
                .mapToDouble(one -> {
                    double expected = isShare ? one[1] * hits / cases : hits / others.size() * one[2] / days;
                    double chance = isShare ? expected * (1 - hits / cases) : expected;
                    return chance <= 0 ? 0 : Math.pow(one[0] - expected, 2) / chance;
                })
                .sorted()
                .limit(Math.max(1, others.size() * 9L / 10))
                .toArray();
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        return Math.max(1, sum / squares.length / 0.62);
    }

    private static double ofShares(double hits, double cases, double usual) {
        if (cases == 0) {
            return 0;
        }
        double share = hits / cases;
        return part(hits, share, usual) + part(cases - hits, 1 - share, 1 - usual);
    }

    private static double ofNumbers(double hits, double usual) {
        return part(hits, hits, usual) - hits + usual;
    }

    private static double part(double count, double seen, double usual) {
        return count == 0 ? 0 : count * Math.log(seen / Math.max(usual, 1e-9));
    }

    private static double sum(int[] counts, int from, int until) {
        double sum = 0;
        for (int i = from; i < until; i++) {
            sum += counts[i];
        }
        return sum;
    }
}
