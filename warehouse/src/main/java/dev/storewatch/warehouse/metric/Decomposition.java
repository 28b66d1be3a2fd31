package dev.storewatch.warehouse.metric;

import dev.storewatch.warehouse.metric.Contribution.Part;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides the change of a ratio R = N / D between two ranges among segments i with weight w = D_i / D and rate r = N_i / D_i, as Kitagawa does
 * (Components of a Difference Between Two Rates, Journal of the American Statistical Association 50, 1955):
 * <pre>
 * rate effect = (w_before + w_now) / 2 × (r_now − r_before)
 * mix effect  = ((r_before + r_now) / 2 − (R_before + R_now) / 2) × (w_now − w_before)
 * </pre>
 * The weights' changes add up to nothing, so taking the mean ratio off changes no sum, and a segment that grew counts as bad only where its rate
 * is above it. A segment that is new or gone keeps its one rate, so all it does is mix. Cases of a segment without any base are a rate effect.
 * A total is divided alike (Bennet 1920): by the value of a case, and by the number of cases. To see it exactly, add the two effects.
 */
public final class Decomposition {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Decomposition() {}

    /** The two ranges of a segment. */
    public record Change(Part before, Part now) {
        public static final Change NONE = new Change(Part.NONE, Part.NONE);

        public Change plus(Change other) {
            return new Change(before.plus(other.before), now.plus(other.now));
        }

        boolean isNothing() {
            return before.isNothing() && now.isNothing();
        }
    }

    /** The segments with what they leave of the whole as one more, named {@code rest}: late or unknown cases. */
    public static Map<String, Change> completed(Map<String, Change> segments, Change whole, String rest) {
        Change sum = segments.values().stream().reduce(Change.NONE, Change::plus);
        Change left = new Change(whole.before().minus(sum.before()), whole.now().minus(sum.now()));
        Map<String, Change> all = new TreeMap<>(segments);
        all.values().removeIf(Change::isNothing);
        if (!left.isNothing()) {
            all.merge(rest, left, Change::plus);
        }
        return all;
    }

    /** Of a ratio; the largest contribution either way first. Empty where one of the two ratios has nothing to divide by. */
    public static List<Contribution> ofRatio(Map<String, Change> segments) {
        Change whole = segments.values().stream().reduce(Change.NONE, Change::plus);
        if (whole.before().denominator().signum() == 0
                || whole.now().denominator().signum() == 0) {
            return List.of();
        }
        BigDecimal mean = half(rate(whole.before()).add(rate(whole.now())));
        List<Contribution> all = new ArrayList<>();
        segments.forEach((segment, change) -> all.add(contribution(segment, change, whole, mean)));
        return ranked(all);
    }

    private static Contribution contribution(String segment, Change change, Change whole, BigDecimal mean) {
        Part before = change.before();
        Part now = change.now();
        BigDecimal weightBefore = divide(before.denominator(), whole.before().denominator());
        BigDecimal weightNow = divide(now.denominator(), whole.now().denominator());
        BigDecimal grown = weightNow.subtract(weightBefore);
        boolean isBased = (before.denominator().signum() != 0
                        || before.numerator().signum() == 0)
                && (now.denominator().signum() != 0 || now.numerator().signum() == 0)
                && (before.denominator().signum() != 0 || now.denominator().signum() != 0);
        if (!isBased) {
            BigDecimal moved = divide(now.numerator(), whole.now().denominator())
                    .subtract(divide(before.numerator(), whole.before().denominator()));
            BigDecimal mix = mean.negate().multiply(grown);
            return new Contribution(segment, before, now, moved, mix);
        }
        BigDecimal rateBefore = before.denominator().signum() == 0 ? rate(now) : rate(before);
        BigDecimal rateNow = now.denominator().signum() == 0 ? rate(before) : rate(now);
        return new Contribution(
                segment,
                before,
                now,
                half(weightBefore.add(weightNow)).multiply(rateNow.subtract(rateBefore)),
                half(rateBefore.add(rateNow)).subtract(mean).multiply(grown));
    }

    /** Of a ratio whose base has no such segments (orders have no reason to be complained about): each segment's cases over the whole base. */
    public static List<Contribution> ofCases(Map<String, Change> segments, Change whole) {
        if (whole.before().denominator().signum() == 0
                || whole.now().denominator().signum() == 0) {
            return List.of();
        }
        List<Contribution> all = new ArrayList<>();
        segments.forEach((segment, change) -> all.add(new Contribution(
                segment,
                new Part(change.before().numerator(), whole.before().denominator()),
                new Part(change.now().numerator(), whole.now().denominator()),
                divide(change.now().numerator(), whole.now().denominator())
                        .subtract(divide(
                                change.before().numerator(), whole.before().denominator())),
                BigDecimal.ZERO)));
        return ranked(all);
    }

    /** Of a total: by what a case is worth, and by how many there are. */
    public static List<Contribution> ofTotal(Map<String, Change> segments) {
        List<Contribution> all = new ArrayList<>();
        segments.forEach((segment, change) -> {
            Part before = change.before();
            Part now = change.now();
            BigDecimal moved = now.numerator().subtract(before.numerator());
            if (before.denominator().signum() == 0 || now.denominator().signum() == 0) {
                all.add(new Contribution(segment, before, now, BigDecimal.ZERO, moved));
                return;
            }
            BigDecimal worth = half(before.denominator().add(now.denominator()))
                    .multiply(rate(now).subtract(rate(before)), EXACT);
            all.add(new Contribution(segment, before, now, worth, moved.subtract(worth)));
        });
        return ranked(all);
    }

    private static List<Contribution> ranked(List<Contribution> all) {
        return all.stream()
                .sorted(Comparator.comparing((Contribution one) -> one.total().abs())
                        .reversed()
                        .thenComparing(Contribution::segment))
                .toList();
    }

    private static BigDecimal rate(Part part) {
        return divide(part.numerator(), part.denominator());
    }

    private static BigDecimal divide(BigDecimal one, BigDecimal by) {
        return by.signum() == 0 ? BigDecimal.ZERO : one.divide(by, EXACT);
    }

    private static BigDecimal half(BigDecimal value) {
        return value.divide(TWO, EXACT);
    }
}
