/** Figures of the application's own: how long its questions take, and what the warehouse says of freshness and alerts. */
@NullMarked
package dev.storewatch.warehouse.meter;

import org.jspecify.annotations.NullMarked;
