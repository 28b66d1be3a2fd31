/** What did not happen in time, as the warehouse keeps it. */
@NullMarked
package dev.storewatch.warehouse.breach;

import org.jspecify.annotations.NullMarked;
