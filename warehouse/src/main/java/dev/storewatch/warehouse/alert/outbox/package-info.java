/** Messages on their way: what is to be told, to whom, how often it was tried, and what was said. */
@NullMarked
package dev.storewatch.warehouse.alert.outbox;

import org.jspecify.annotations.NullMarked;
