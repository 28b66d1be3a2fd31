package dev.storewatch.warehouse.alert.life;

import dev.storewatch.warehouse.alert.notice.Severity;

/** What a rule found about one subject at one moment. */
public sealed interface Observation {

    /** Something is wrong. */
    record Wrong(Severity severity) implements Observation {}

    /** Better than wrong, but not beyond the recovery value; or too little to judge by. */
    record Undecided() implements Observation {}

    /** Right, beyond the recovery value. */
    record Right() implements Observation {}

    /** There should be data and there is none. */
    record Missing() implements Observation {}

    /** The rule itself failed. */
    record Failed() implements Observation {}
}
