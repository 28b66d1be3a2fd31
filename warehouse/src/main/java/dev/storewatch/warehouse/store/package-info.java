/** The stores' configuration, as a {@code stores.json} gives it and the warehouse keeps it. */
@NullMarked
package dev.storewatch.warehouse.store;

import org.jspecify.annotations.NullMarked;
