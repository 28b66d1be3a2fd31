/** Long waits as the facts have them, with what was said about each. */
@NullMarked
package dev.storewatch.warehouse.query.ledger;

import org.jspecify.annotations.NullMarked;
