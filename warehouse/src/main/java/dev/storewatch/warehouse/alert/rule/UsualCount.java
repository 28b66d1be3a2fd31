package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns from past days what is usual: of shares, all days at this time of day; of numbers, the same weekday and all days together, each made comparable by
 * what its weekday brings.
 */
final class UsualCount {

    /** A tenth of the days may be feasts or failures nobody told of: they widen nothing. */
    private static final double KEPT = 0.9;

    /** What the mean of squared deviations is, of chance's, when the widest tenth is left out. */
    private static final double OF_KEPT = 0.62;

    /** Counts by which a weekday must differ before it is believed to. */
    private static final double DOUBT = 100;

    private record Day(double hits, double cases, int ago) {}

    private final FlowCounts counts;
    private final FlowCounts.LeftOut leftOut;
    private final int last;

    UsualCount(Baseline condition, FlowCounts counts, FlowCounts.LeftOut leftOut) {
        this.counts = counts;
        this.leftOut = leftOut;
        this.last = Math.min(7 * condition.weeks(), counts.begun());
    }

    /** Of a share: what part of so many cases. */
    Usual share(int minutes, long casesNow) {
        List<Day> days = days(minutes);
        double hits = days.stream().mapToDouble(Day::hits).sum();
        double cases = days.stream().mapToDouble(Day::cases).sum();
        double share = cases == 0 ? 0 : hits / cases;
        double[] scatter = days.stream()
                .filter(day -> day.cases() > 0 && share > 0 && share < 1)
                .mapToDouble(day -> Math.pow(day.hits() - day.cases() * share, 2) / (day.cases() * share * (1 - share)))
                .toArray();
        return new Usual(casesNow * share, clump(scatter), Math.round(hits), Math.round(cases), days.size());
    }

    /** Of a number. {@code isRobust}: a feast or a failure among the days moves it little, for which it must be large. */
    Usual number(int minutes, boolean isRobust) {
        double[] weekdays = weekdays();
        int whole = FlowCounts.wholeDays(minutes);
        double now = 0;
        for (int day = 0; day < whole; day++) {
            now += weekdays[day % 7] / whole;
        }
        double ofNow = now;
        List<Day> days = days(minutes);
        double[] all = days.stream()
                .mapToDouble(day -> whole * day.hits() * ofNow / weekdays[day.ago() % 7])
                .toArray();
        double[] same = whole > 1
                ? all
                : days.stream()
                        .filter(day -> day.ago() % 7 == 0)
                        .mapToDouble(Day::hits)
                        .toArray();
        double ofAll = middle(all, isRobust);
        double expected = same.length == 0 ? ofAll : (ofAll + middle(same, isRobust)) / 2;
        double[] scatter = Arrays.stream(all)
                .map(value -> Math.pow(value - ofAll, 2) / Math.max(ofAll, 1e-9))
                .toArray();
        long hits = Math.round(days.stream().mapToDouble(Day::hits).sum());
        return new Usual(expected, clump(scatter), hits, 0, days.size());
    }

    private List<Day> days(int minutes) {
        int index = counts.index(minutes);
        int span = counts.spans()[index];
        List<Day> days = new ArrayList<>();
        for (int ago = FlowCounts.wholeDays(minutes); ago <= last; ago++) {
            if (!leftOut.test(ago, span)) {
                days.add(new Day(counts.hits()[ago][index], counts.cases()[ago][index], ago));
            }
        }
        return days;
    }

    /** What each weekday brings, today's first, beside the mean of all. */
    private double[] weekdays() {
        List<Day> days = days(Baseline.DAY);
        double[] sorted = days.stream().mapToDouble(Day::hits).sorted().toArray();
        double most = sorted.length == 0 ? 0 : sorted[(int) (KEPT * (sorted.length - 1))];
        double mean = days.stream()
                .mapToDouble(day -> Math.min(most, day.hits()))
                .average()
                .orElse(0);
        double[] factors = new double[7];
        for (int weekday = 0; weekday < 7; weekday++) {
            double sum = DOUBT;
            double expected = DOUBT;
            for (Day day : days) {
                if (day.ago() % 7 == weekday) {
                    sum += Math.min(most, day.hits());
                    expected += mean;
                }
            }
            factors[weekday] = sum / expected;
        }
        return factors;
    }

    private static double middle(double[] values, boolean isRobust) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int cut = isRobust ? Math.round(sorted.length * 0.2F) : 0;
        return Arrays.stream(sorted, cut, sorted.length - cut).average().orElse(0);
    }

    private static double clump(double[] scatter) {
        double[] sorted = scatter.clone();
        Arrays.sort(sorted);
        int kept = (int) (sorted.length * KEPT);
        double mean = Arrays.stream(sorted, 0, kept).average().orElse(0);
        return Math.max(1, mean / OF_KEPT);
    }
}
