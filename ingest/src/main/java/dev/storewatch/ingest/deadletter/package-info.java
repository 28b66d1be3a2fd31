/** Rejected lines: what is kept of them, and how they stand in the warehouse. */
@NullMarked
package dev.storewatch.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
