package dev.storewatch.ingest.event.reading;

import java.util.Locale;

/** Why a line was not accepted: the reason codes of the event contract. */
public enum RejectReason {
    /** Not one complete JSON value in UTF-8, or nested deeper than {@link EventReader#MAX_DEPTH}. */
    MALFORMED_JSON,
    /** Good JSON, but an array, a string, a number … */
    NOT_AN_OBJECT,
    /** The type is a string that the stream's table does not hold. */
    UNKNOWN_TYPE,
    /** A required field is absent or null. */
    MISSING_FIELD,
    /** The value is of another JSON type than the field's. */
    BAD_TYPE,
    /** Not in a closed list, characters an id may not have, not a whole number, not a currency's code. */
    BAD_VALUE,
    /** An id or an open list's value that is not 1 to 64 characters long. */
    BAD_LENGTH,
    /** Not a plain decimal, negative, finer than 4 decimals, or not below 10^14. */
    BAD_MONEY,
    /** Not a time: other spelling, no such day, second 60. */
    BAD_TIME,
    /** A good number or time outside its bounds: score 6, quantity below 0, a time before 2000. */
    OUT_OF_RANGE,
    /** It is said to have happened more than 24 hours after it was read. */
    FUTURE,
    /** An accepted event has the same identity and another content. */
    CONFLICT;

    /** The code as the contract and the table of rejected events spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
