package dev.storewatch.warehouse.alert.setting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What is wrong when a rule's alert fires. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Threshold.class, name = "threshold"),
    @JsonSubTypes.Type(value = Condition.Baseline.class, name = "baseline"),
    @JsonSubTypes.Type(value = Condition.RateRise.class, name = "rate"),
    @JsonSubTypes.Type(value = Condition.Breach.class, name = "breach"),
    @JsonSubTypes.Type(value = Condition.FeedDown.class, name = "feed"),
    @JsonSubTypes.Type(value = Condition.Sql.class, name = "sql")
})
public sealed interface Condition {

    /** What its alerts are about. */
    Subject subject();

    /** A metric of the last {@code days} days, today included, is beyond a limit. {@code subject}: store, or agent for a metric of agents. */
    record Threshold(String metric, Subject subject, int days, Against against) implements Condition {
        public Threshold {
            Demand.between("days", days, 1, 90);
            Demand.that(subject == Subject.STORE || subject == Subject.AGENT, "a metric is a store's or an agent's");
        }
    }

    /**
     * Far more, or far fewer, happened lately than is usual at this weekday and time by the past {@code weeks}: in the last {@code minutes}, or in a span up to
     * eight times as long.
     *
     * @param spreads how unlikely by chance is too unlikely, as a distance from the middle in standard deviations: 4 is once in 30,000
     * @param recovery the same for what is likely enough again
     * @param smallest for more: the least that is any news; for fewer: the least expected of which too few are news
     */
    record Baseline(Flow flow, Side side, int minutes, int weeks, double spreads, double recovery, long smallest)
            implements Condition {

        /** Minutes of a day. */
        public static final int DAY = 24 * 60;

        /** In which direction from the usual it is wrong. */
        public enum Side {
            MORE,
            FEWER
        }

        public Baseline {
            Demand.between("minutes", minutes, 10, DAY);
            Demand.that(minutes % 10 == 0, "minutes must be a multiple of 10, but were " + minutes);
            Demand.between("weeks", weeks, 4, 8);
            Demand.that(
                    spreads > 0 && recovery >= 0 && recovery <= spreads,
                    "spreads go recovery, then spreads: " + recovery + ", " + spreads);
            Demand.that(smallest >= 1, "smallest must be 1 or more, but was " + smallest);
        }

        /** The spans looked back over, in minutes, the shortest first; beyond a day whole days. */
        public int[] spans() {
            // Silence has no height, only length: it is looked for at more lengths, so that one of them fits.
            return (pace().isPresent() ? IntStream.of(1, 2, 3, 4, 6, 8) : IntStream.of(1, 2, 4, 8))
                    .map(times -> times * minutes)
                    .map(span -> span <= DAY ? span : Math.ceilDiv(span, DAY) * DAY)
                    .distinct()
                    .toArray();
        }

        /** The hours, in minutes, whose own pace tells how busy the day is, where too few are looked for within a day. */
        public OptionalInt pace() {
            int hours = 16 * minutes;
            return side == Side.FEWER && flow.cases().isEmpty() && hours < DAY
                    ? OptionalInt.of(hours)
                    : OptionalInt.empty();
        }

        @Override
        public Subject subject() {
            return flow.subject();
        }
    }

    /**
     * A share of cases in which something bad happened is higher over the last {@code days} than over as many before by more than chance.
     *
     * @param fewestCases of either side, below which nothing is judged
     * @param fewestHits bad cases below which nothing is judged
     * @param mostFalse of all rises told over every store and metric, the share that may be chance
     */
    record RateRise(String metric, int days, long fewestCases, long fewestHits, double mostFalse) implements Condition {
        public RateRise {
            Demand.between("days", days, 1, 45);
            Demand.that(fewestCases >= 1 && fewestHits >= 1, "cases and hits must be 1 or more");
            Demand.that(mostFalse > 0 && mostFalse < 1, "mostFalse lies between 0 and 1, but was " + mostFalse);
        }

        @Override
        public Subject subject() {
            return Subject.STORE;
        }
    }

    /**
     * Something did not happen in time, as the view {@code breach} has it.
     *
     * @param alone how many of one store within an hour get an alert each; those beyond share one with a count. 0: all of a store share one
     * @param fewest how many of a store must be open at once for that shared alert
     * @param many how many make it critical, whatever the rule says; 0: none do
     */
    record Breach(String breach, int alone, int fewest, int many) implements Condition {
        public Breach {
            Demand.between("alone", alone, 0, 100);
            Demand.that(fewest >= 1 && many >= 0, "fewest must be 1 or more and many not negative");
        }

        @Override
        public Subject subject() {
            return alone == 0 ? Subject.STORE : Subject.THING;
        }
    }

    /** A stream that usually brings events brought none for a while. {@code expected}: how many it would usually have brought at least. */
    record FeedDown(Duration silence, double expected) implements Condition {
        public FeedDown {
            Demand.that(silence.toSeconds() >= 60, "silence must be a minute or more, but was " + silence);
            Demand.that(expected >= 1, "expected must be 1 or more, but was " + expected);
        }

        @Override
        public Subject subject() {
            return Subject.STREAM;
        }
    }

    /**
     * An analyst's query returns a row for each thing that is wrong: {@code store_id}, and if it likes {@code agent_id}, {@code sku_id},
     * {@code severity}, {@code title}; its other columns are told.
     */
    record Sql(String query, Subject subject, Duration every) implements Condition {
        public Sql {
            Demand.that(!query.isBlank(), "the query is empty");
            Demand.that(every.toSeconds() >= 10, "a query runs every 10 s at most, but was to every " + every);
        }
    }
}
