package dev.storewatch.warehouse.verify;

import dev.storewatch.warehouse.metric.Grain;
import java.util.List;

/**
 * One file of {@code sql/proof}: a SELECT over the raw events that gives measures, its columns named as those of the view it proves.
 *
 * @param name the file's name without its ending
 * @param measures the columns besides store, agent and day
 */
record Proof(String name, String statement, Grain grain, List<String> measures) {

    /** The parameter of the instant up to which things count as due. */
    private static final String NOW = "{now:";

    /** Whether it counts what falls due by the clock. */
    boolean dependsOnTheClock() {
        return statement.contains(NOW);
    }

    /** The statement, with the instant taken from another parameter. */
    String dueBy(String parameter) {
        return statement.replace(NOW, "{" + parameter + ":");
    }
}
