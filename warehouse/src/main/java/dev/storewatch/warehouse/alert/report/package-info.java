/** What is told by the clock rather than by an alert: the daily figures of agents, the morning's open items, the weekly report. */
@NullMarked
package dev.storewatch.warehouse.alert.report;

import org.jspecify.annotations.NullMarked;
