package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import dev.storewatch.warehouse.alert.setting.Condition.Baseline.Side;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A flow against what is usual at this weekday and time, over several spans at once. Pure. */
public final class BaselineTest {

    /** Fewer past days than this say nothing about what is usual. */
    static final int FEWEST_DAYS = 28;

    private BaselineTest() {}

    /** Whether so few lately that more is no question. */
    public static boolean isNoNews(Baseline condition, long lately) {
        return condition.side() == Side.MORE && lately < condition.smallest();
    }

    public static Verdict judge(Baseline condition, FlowCounts counts, FlowCounts.LeftOut leftOut, Severity severity) {
        int[] spans = condition.spans();
        UsualCount usual = new UsualCount(condition, counts, leftOut);
        Verdict[] seen = new Verdict[spans.length];
        @Nullable Verdict worst = null;
        @Nullable Verdict shortest = null;
        for (int i = 0; i < spans.length; i++) {
            seen[i] = look(condition, counts, usual, spans[i]);
            // What an alert told that is over is not told again by a span that still reaches back to it.
            boolean isTold = i > 0 && leftOut.test(0, spans[i]);
            boolean isKnown = !isTold && seen[i].usual().days() >= FEWEST_DAYS && isEnough(condition, seen[i]);
            if (isKnown && shortest == null) {
                shortest = seen[i];
            }
            boolean isWrong = isKnown
                    && seen[i].chance() * spans.length <= CountTest.tail(condition.spreads())
                    && (i == 0 || goesOn(seen[end(spans, i)], seen[i]));
            if (isWrong && (worst == null || seen[i].chance() < worst.chance())) {
                worst = seen[i];
            }
        }
        if (worst != null) {
            return with(new Observation.Wrong(severity), worst);
        }
        if (counts.begun() < FEWEST_DAYS) {
            return with(new Observation.Undecided(), seen[0]);
        }
        if (shortest == null) {
            boolean isRight = isNoNews(condition, seen[spans.length - 1].hits());
            return with(isRight ? new Observation.Right() : new Observation.Undecided(), seen[0]);
        }
        boolean isRight = seen[0].chance() > CountTest.tail(condition.recovery())
                && shortest.chance() > CountTest.tail(condition.recovery());
        return with(isRight ? new Observation.Right() : new Observation.Undecided(), shortest);
    }

    private static Verdict with(Observation observation, Verdict seen) {
        return new Verdict(observation, seen.minutes(), seen.hits(), seen.cases(), seen.usual(), seen.chance());
    }

    private static boolean isEnough(Baseline condition, Verdict seen) {
        return switch (condition.side()) {
            case MORE -> seen.hits() >= condition.smallest();
            case FEWER -> seen.usual().expected() >= condition.smallest();
        };
    }

    /** The longest span that is a quarter of one, or the shortest there is. */
    private static int end(int[] spans, int of) {
        int end = 0;
        for (int i = 1; i < of; i++) {
            end = 4 * spans[i] <= spans[of] ? i : end;
        }
        return end;
    }

    /** What stands out over a long span must still go on at its end: there is at least half of what would be there if it were spread evenly. */
    private static boolean goesOn(Verdict newer, Verdict whole) {
        double excess = whole.hits() - whole.usual().expected();
        double share = (newer.hits() - newer.usual().expected()) / excess;
        return share >= newer.minutes() / (2.0 * whole.minutes());
    }

    private static Verdict look(Baseline condition, FlowCounts counts, UsualCount past, int minutes) {
        long hits = counts.lately(counts.hits(), minutes);
        boolean isMore = condition.side() == Side.MORE;
        if (condition.flow().cases().isPresent()) {
            long cases = counts.lately(counts.cases(), minutes);
            Usual usual = past.share(minutes, cases);
            return new Verdict(
                    new Observation.Undecided(), minutes, hits, cases, usual, ofShare(isMore, hits, cases, usual));
        }
        if (condition.pace().isPresent()) {
            return paced(hits, past, minutes, condition.pace().getAsInt());
        }
        Usual usual = past.number(minutes, !isMore);
        return new Verdict(new Observation.Undecided(), minutes, hits, 0, usual, ofNumber(isMore, hits, usual));
    }

    /** Fewer than a day like this lets expect is no news while other days have as few at this time: a feast has ended. */
    private static Verdict paced(long hits, UsualCount past, int minutes, int hours) {
        UsualCount.Paced paced = past.paced(minutes, hours);
        double chance = past.isRare(minutes, hits) ? between(hits / paced.within(), paced::orFewer) : 1;
        return new Verdict(new Observation.Undecided(), minutes, hits, 0, paced.usual(), chance);
    }

    private static double ofShare(boolean isMore, long hits, long cases, Usual usual) {
        long counted = isMore ? hits : cases - hits;
        long before = isMore ? usual.hits() : usual.cases() - usual.hits();
        long clumps = (long) Math.ceil(cases / usual.clump());
        long clumpsBefore = (long) Math.ceil(usual.cases() / usual.clump());
        long hitsBefore = Math.min(clumpsBefore, Math.round(before / usual.clump()));
        return between(
                counted / usual.clump(),
                whole -> RateTest.chance(Math.min(clumps, whole), clumps, hitsBefore, clumpsBefore));
    }

    /** The chance of a part of a clump lies between those of the whole ones. */
    private static double between(double count, LongToDoubleFunction chance) {
        long whole = (long) Math.floor(count);
        double rest = count - whole;
        double low = chance.applyAsDouble(whole);
        return rest < 1e-9
                ? low
                : Math.exp((1 - rest) * Math.log(low) + rest * Math.log(chance.applyAsDouble(whole + 1)));
    }

    private static double ofNumber(boolean isMore, long hits, Usual usual) {
        if (usual.expected() <= 0) {
            return isMore && hits > 0 ? CountTest.orMore(hits, 0, Math.max(1, usual.days())) : 1;
        }
        long before = Math.round(usual.hits() / usual.clump());
        // How many times today's expectation was counted; at least the past's own length says so where nothing was.
        double times = before > 0 ? before / (usual.expected() / usual.clump()) : usual.days();
        return between(
                hits / usual.clump(),
                whole -> isMore ? CountTest.orMore(whole, before, times) : CountTest.orFewer(whole, before, times));
    }
}
