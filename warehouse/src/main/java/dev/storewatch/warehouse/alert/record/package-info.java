/** Alerts and channels as rows of the warehouse: what outlives the process. */
@NullMarked
package dev.storewatch.warehouse.alert.record;

import org.jspecify.annotations.NullMarked;
