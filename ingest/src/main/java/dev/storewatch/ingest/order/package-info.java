/** Orders with their parcels, refunds with their disputes, complaints and defects: their facts, and the measures that follow. Plain Java. */
@NullMarked
package dev.storewatch.ingest.order;

import org.jspecify.annotations.NullMarked;
