/** Reads metrics from the warehouse: the only place, with the migrations, that speaks SQL. */
@NullMarked
package dev.storewatch.warehouse.query;

import org.jspecify.annotations.NullMarked;
