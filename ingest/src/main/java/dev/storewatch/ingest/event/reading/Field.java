package dev.storewatch.ingest.event.reading;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.reading.Values.Kind;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A field of the contract: how its value is checked, and where the event keeps it.
 *
 * @param <E> the object that has the field
 */
sealed interface Field<E> {
    String name();

    /** Checks the value, which is there, and puts it into the event. */
    @Nullable
    Fault take(Values values, int slot, E event, Intake intake);

    /** A string. */
    record Text<E>(String name, TextRule rule, BiConsumer<E, String> into) implements Field<E> {
        @Override
        public @Nullable Fault take(Values values, int slot, E event, Intake intake) {
            if (values.kind(slot) != Kind.TEXT) {
                return Fault.badType(name, "a string");
            }
            String text = values.text(slot);
            Fault fault = rule.check(name, text);
            if (fault == null) {
                intake.fingerprint().add(text);
                into.accept(event, intake.text(rule, text));
            }
            return fault;
        }
    }

    /** An id of which only the buyer's key is kept. */
    record Buyer<E>(String name, BiConsumer<E, String> into) implements Field<E> {
        @Override
        public @Nullable Fault take(Values values, int slot, E event, Intake intake) {
            if (values.kind(slot) != Kind.TEXT) {
                return Fault.badType(name, "a string");
            }
            String buyerId = values.text(slot);
            Fault fault = TextRule.ID.check(name, buyerId);
            if (fault == null) {
                intake.fingerprint().add(buyerId);
                into.accept(event, intake.buyerKey(buyerId));
            }
            return fault;
        }
    }

    /**
     * Money, kept in ten-thousandths. A JSON number counts by its value, so 1e2 and 1.50000 are good; a string is plain: digits, a point with digits
     * after it, no exponent, no plus, no space. Leading zeros are good in a string, and a zero may carry a minus: its value is not below 0.
     */
    record Money<E>(String name, ObjLongConsumer<E> into) implements Field<E> {
        private static final int DECIMALS = 4;

        @Override
        public @Nullable Fault take(Values values, int slot, E event, Intake intake) {
            Kind kind = values.kind(slot);
            if (kind != Kind.TEXT && kind != Kind.NUMBER) {
                return Fault.badType(name, "a string or a number");
            }
            String text = values.text(slot);
            if (kind == Kind.TEXT && !Decimals.isPlain(text)) {
                return new Fault(RejectReason.BAD_MONEY, name + " is not a plain decimal");
            }
            long amount = Decimals.exact(text, DECIMALS);
            if (amount < 0) {
                return new Fault(
                        RejectReason.BAD_MONEY,
                        name
                                + (amount == Decimals.NEGATIVE
                                        ? " is negative"
                                        : amount == Decimals.TOO_FINE
                                                ? " has more than 4 decimals"
                                                : " is not below 10^14"));
            }
            intake.fingerprint().add(amount);
            into.accept(event, amount);
            return null;
        }
    }

    /** A time, kept in milliseconds since 1970; see {@link Moments}. */
    record Time<E>(String name, ObjLongConsumer<E> into) implements Field<E> {
        @Override
        public @Nullable Fault take(Values values, int slot, E event, Intake intake) {
            long millis = Moments.millis(values, slot);
            Fault fault = Moments.check(name, values, slot, millis);
            if (fault == null) {
                intake.fingerprint().add(millis);
                into.accept(event, millis);
            }
            return fault;
        }
    }

    /** When the event happened: a time not more than 24 hours after the line was read. */
    record OccurredAt(String name) implements Field<Event> {
        private static final long DAY_MILLIS = 24 * 60 * 60 * 1000L;

        @Override
        public @Nullable Fault take(Values values, int slot, Event event, Intake intake) {
            long latest = event.ingestedAt + DAY_MILLIS;
            long millis = Moments.millis(values, slot);
            Fault fault = Moments.check(name, values, slot, millis);
            boolean isTime = fault == null || fault.reason() == RejectReason.OUT_OF_RANGE;
            if (isTime && millis > latest) {
                return new Fault(RejectReason.FUTURE, name + " is more than 24 hours after the line was read");
            }
            if (fault == null) {
                event.occurredAt = millis;
                intake.fingerprint().add(millis);
            }
            return fault;
        }
    }

    /** A whole number from 1 to 5, by value: 4.0 and 4e0 are 4. */
    record Score<E>(String name, ObjIntConsumer<E> into) implements Field<E> {
        @Override
        public @Nullable Fault take(Values values, int slot, E event, Intake intake) {
            if (values.kind(slot) != Kind.NUMBER) {
                return Fault.badType(name, "a number");
            }
            long score = Decimals.exact(values.text(slot), 0);
            if (score == Decimals.TOO_FINE) {
                return Fault.badValue(name, "is not a whole number");
            }
            if (score < 1 || score > 5) {
                return Fault.outOfRange(name, "1 to 5");
            }
            intake.fingerprint().add(score);
            into.accept(event, (int) score);
            return null;
        }
    }

    /** A number from 0 up, as a double. */
    record Quantity<E>(String name, BiConsumer<E, Double> into) implements Field<E> {
        @Override
        public @Nullable Fault take(Values values, int slot, E event, Intake intake) {
            if (values.kind(slot) != Kind.NUMBER) {
                return Fault.badType(name, "a number");
            }
            double quantity = Double.parseDouble(values.text(slot));
            if (quantity < 0 || Double.isInfinite(quantity)) {
                return Fault.outOfRange(name, "0 up to what a double can hold");
            }
            double unsigned = quantity + 0.0; // -0.0 is 0
            intake.fingerprint().add(Double.doubleToLongBits(unsigned));
            into.accept(event, unsigned);
            return null;
        }
    }

    /** A JSON boolean. */
    record Flag<E>(String name, BiConsumer<E, Boolean> into) implements Field<E> {
        @Override
        public @Nullable Fault take(Values values, int slot, E event, Intake intake) {
            Kind kind = values.kind(slot);
            if (kind != Kind.TRUE && kind != Kind.FALSE) {
                return Fault.badType(name, "true or false");
            }
            boolean flag = kind == Kind.TRUE;
            intake.fingerprint().add(flag ? 1 : 0);
            into.accept(event, flag);
            return null;
        }
    }

    /** The lines of an order; they were checked as they were read, see {@link OrderLines}. */
    record Lines<E>(String name, BiConsumer<E, List<OrderLine>> into) implements Field<E> {
        @Override
        public @Nullable Fault take(Values values, int slot, E event, Intake intake) {
            OrderLines.Outcome outcome = values.lines();
            if (values.kind(slot) != Kind.LIST || outcome == null) {
                return Fault.badType(name, "a list");
            }
            if (outcome.fault() == null) {
                OrderLines.fingerprint(outcome.lines(), intake.fingerprint());
                into.accept(event, outcome.lines());
            }
            return outcome.fault();
        }
    }
}
