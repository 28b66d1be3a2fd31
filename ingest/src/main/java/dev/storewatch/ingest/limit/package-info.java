/** How long things may take before they are a breach: the kinds, their usual limits, what a store sets instead, its service hours. Plain Java. */
@NullMarked
package dev.storewatch.ingest.limit;

import org.jspecify.annotations.NullMarked;
