/** Counts of all events: which one the views show, which one is being built, and when another is due. */
@NullMarked
package dev.storewatch.warehouse.generation;

import org.jspecify.annotations.NullMarked;
