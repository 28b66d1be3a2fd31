package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Learns from past days what is usual: of shares, all days at this time of day; of numbers, the same weekday and all days together, each made comparable by
 * what its weekday brings. A backtest asks for it a million times, so it makes do with arrays.
 */
final class UsualCount {

    /** A tenth of the days may be feasts or failures nobody told of: they widen nothing. */
    private static final double KEPT = 0.9;

    /** What the mean of squared deviations is, of chance's, when the widest tenth is left out. */
    private static final double OF_KEPT = 0.62;

    /** One day in twenty. */
    private static final double RARE = 0.05;

    /** Counts by which a weekday must differ before it is believed to. */
    private static final double DOUBT = 100;

    private final FlowCounts counts;
    private final FlowCounts.LeftOut leftOut;
    private final int last;
    private double[] weekdays = {};

    UsualCount(Baseline condition, FlowCounts counts, FlowCounts.LeftOut leftOut) {
        this.counts = counts;
        this.leftOut = leftOut;
        this.last = Math.min(7 * condition.weeks(), counts.begun());
    }

    /** Of a share: what part of so many cases. */
    Usual share(int minutes, long casesNow) {
        int index = counts.index(minutes);
        return share(minutes, counts.hits(), index, counts.cases(), index, casesNow);
    }

    /**
     * Of a number, on a day like this one: what past weeks expect times the day's level, which is Gamma distributed around 1 as past days are, and known better
     * by the hours before. Of {@code k} counts' worth of past weeks, {@code x} counts in those hours and {@code e} expected then, the level is {@code (k + x) /
     * (k + e)}, and the count to come negative binomial (Gelman et al., Bayesian Data Analysis, 2.6). Hours above the usual, of a feast that may be over,
     * promise no more than the usual.
     *
     * @param hours that end with the minutes and say how the day goes, in minutes
     */
    Paced paced(int minutes, int hours) {
        Usual now = number(minutes, true);
        Usual all = number(hours, true);
        int index = counts.index(hours);
        double within = share(hours, counts.hits(), counts.index(minutes), counts.hits(), index, 1)
                .clump();
        // A level that scatters by 1/k makes a count of e scatter e/k times as much beyond chance; past weeks are
        // counts themselves.
        double ofLevel = Math.max(0, all.clump() - within) / Math.max(1, all.expected());
        double weeks = 1 / (ofLevel + within / Math.max(1, now.hits()));
        double expected = Math.max(0, all.expected() - now.expected()) / within;
        double counted = (counts.lately(counts.hits(), hours) - counts.lately(counts.hits(), minutes)) / within;
        double known = weeks + Math.min(counted, expected);
        double times = (weeks + expected) / Math.max(1e-9, now.expected() / within);
        Usual usual = new Usual(within * known / times, within * (1 + 1 / times), now.hits(), 0, now.days());
        return new Paced(usual, within, Math.round(known), times);
    }

    /**
     * What the weeks and the hours before let expect together.
     *
     * @param within how many times as much as chance alone makes it scatters within a day; 1 or more
     * @param known counts of both, each worth {@code within}
     * @param times how many times as long as the minutes both are
     */
    record Paced(Usual usual, double within, long known, double times) {
        double orFewer(long count) {
            return CountTest.orFewer(count, Math.max(0, known - 1), times);
        }
    }

    private Usual share(int minutes, int[][] hits, int ofHits, int[][] cases, int ofCases, long casesNow) {
        int[] days = days(minutes);
        long allHits = 0;
        long allCases = 0;
        for (int ago : days) {
            allHits += hits[ago][ofHits];
            allCases += cases[ago][ofCases];
        }
        double share = allCases == 0 ? 0 : (double) allHits / allCases;
        double[] scatter = new double[days.length];
        int judged = 0;
        if (share > 0 && share < 1) {
            for (int ago : days) {
                int of = cases[ago][ofCases];
                if (of > 0) {
                    double beyond = hits[ago][ofHits] - of * share;
                    scatter[judged++] = beyond * beyond / (of * share * (1 - share));
                }
            }
        }
        return new Usual(casesNow * share, clump(scatter, judged), allHits, allCases, days.length);
    }

    /** Of a number. {@code isRobust}: a feast or a failure among the days moves it little, for which it must be large. */
    Usual number(int minutes, boolean isRobust) {
        double[] factors = weekdays();
        int whole = FlowCounts.wholeDays(minutes);
        double ofNow = 0;
        for (int day = 0; day < whole; day++) {
            ofNow += factors[day % 7] / whole;
        }
        int index = counts.index(minutes);
        int[] days = days(minutes);
        double[] all = new double[days.length];
        double[] same = new double[days.length];
        int sameDays = 0;
        long hits = 0;
        for (int i = 0; i < days.length; i++) {
            int ago = days[i];
            int count = counts.hits()[ago][index];
            hits += count;
            all[i] = whole * count * ofNow / factors[ago % 7];
            if (whole == 1 && ago % 7 == 0) {
                same[sameDays++] = count;
            }
        }
        double ofAll = middle(all, all.length, isRobust);
        double expected = sameDays == 0 ? ofAll : (ofAll + middle(same, sameDays, isRobust)) / 2;
        double[] scatter = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            scatter[i] = (all[i] - ofAll) * (all[i] - ofAll) / Math.max(ofAll, 1e-9);
        }
        return new Usual(expected, clump(scatter, scatter.length), hits, 0, days.length);
    }

    /** Whether so few came on so few of the past days that it is no everyday thing: feasts, which widen all else, do not matter here. */
    boolean isRare(int minutes, long hits) {
        int index = counts.index(minutes);
        int[] days = days(minutes);
        long asFew = IntStream.of(days)
                .filter(ago -> counts.hits()[ago][index] <= hits)
                .count();
        return asFew <= RARE * days.length;
    }

    /** The past days, by how long ago they are, of which a span is an example. */
    private int[] days(int minutes) {
        int span = counts.spans()[counts.index(minutes)];
        return IntStream.rangeClosed(FlowCounts.wholeDays(minutes), last)
                .filter(ago -> !leftOut.test(ago, span))
                .toArray();
    }

    /** What each weekday brings, today's first, beside the mean of all. */
    private double[] weekdays() {
        if (weekdays.length == 0) {
            weekdays = ofWeekdays();
        }
        return weekdays;
    }

    private double[] ofWeekdays() {
        int index = counts.index(Baseline.DAY);
        int[] days = days(Baseline.DAY);
        double[] hits = new double[days.length];
        Arrays.setAll(hits, i -> counts.hits()[days[i]][index]);
        double[] sorted = hits.clone();
        Arrays.sort(sorted);
        double most = sorted.length == 0 ? 0 : sorted[(int) (KEPT * (sorted.length - 1))];
        double sumOfAll = 0;
        for (int i = 0; i < hits.length; i++) {
            hits[i] = Math.min(most, hits[i]);
            sumOfAll += hits[i];
        }
        double mean = hits.length == 0 ? 0 : sumOfAll / hits.length;
        double[] factors = new double[7];
        double[] expected = new double[7];
        Arrays.fill(factors, DOUBT);
        Arrays.fill(expected, DOUBT);
        for (int i = 0; i < hits.length; i++) {
            factors[days[i] % 7] += hits[i];
            expected[days[i] % 7] += mean;
        }
        for (int weekday = 0; weekday < 7; weekday++) {
            factors[weekday] /= expected[weekday];
        }
        return factors;
    }

    private static double middle(double[] values, int length, boolean isRobust) {
        double[] sorted = Arrays.copyOf(values, length);
        Arrays.sort(sorted);
        int cut = isRobust ? Math.round(length * 0.2F) : 0;
        return mean(sorted, cut, length - cut);
    }

    private static double clump(double[] scatter, int length) {
        Arrays.sort(scatter, 0, length);
        return Math.max(1, mean(scatter, 0, (int) (length * KEPT)) / OF_KEPT);
    }

    private static double mean(double[] values, int from, int until) {
        double sum = 0;
        for (int i = from; i < until; i++) {
            sum += values[i];
        }
        return until > from ? sum / (until - from) : 0;
    }
}
