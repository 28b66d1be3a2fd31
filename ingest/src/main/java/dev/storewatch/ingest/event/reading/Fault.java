package dev.storewatch.ingest.event.reading;

/** What is wrong with a line; the detail holds nothing of the line, for it may be personal. */
record Fault(RejectReason reason, String detail) {

    static Fault missing(String field) {
        return new Fault(RejectReason.MISSING_FIELD, field + " is absent or null");
    }

    static Fault badType(String field, String wanted) {
        return new Fault(RejectReason.BAD_TYPE, field + " is not " + wanted);
    }

    static Fault badValue(String field, String wrong) {
        return new Fault(RejectReason.BAD_VALUE, field + " " + wrong);
    }

    static Fault badLength(String field, int characters) {
        return new Fault(
                RejectReason.BAD_LENGTH, field + " has " + characters + " characters; 1 to " + TextRule.MAX_CHARACTERS);
    }

    static Fault outOfRange(String field, String bounds) {
        return new Fault(RejectReason.OUT_OF_RANGE, field + " is out of its range: " + bounds);
    }
}
