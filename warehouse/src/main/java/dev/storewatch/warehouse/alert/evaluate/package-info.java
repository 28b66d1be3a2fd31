/** The evaluator: looks at every rule, turns what it sees into changes of alerts, and hands them to the outbox. */
@NullMarked
package dev.storewatch.warehouse.alert.evaluate;

import org.jspecify.annotations.NullMarked;
