/** The ledger of long waits. */
@NullMarked
package dev.storewatch.ui.ledger;

import org.jspecify.annotations.NullMarked;
