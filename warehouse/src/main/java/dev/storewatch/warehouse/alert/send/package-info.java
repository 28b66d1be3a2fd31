/** How a notice leaves: requests, answers and their meaning, pace and retries. */
@NullMarked
package dev.storewatch.warehouse.alert.send;

import org.jspecify.annotations.NullMarked;
