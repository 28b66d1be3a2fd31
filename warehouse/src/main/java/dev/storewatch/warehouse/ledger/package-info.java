/** The ledger of long waits: which are noticed, which cost, which are excused; reckoned from the facts each time. */
@NullMarked
package dev.storewatch.warehouse.ledger;

import org.jspecify.annotations.NullMarked;
