/** What a rule would have done in the past, by the very code that judges the present. */
@NullMarked
package dev.storewatch.warehouse.alert.backtest;

import org.jspecify.annotations.NullMarked;
