/** Questions to the warehouse about what the job's state may have forgotten. */
@NullMarked
package dev.storewatch.ingest.lookup;

import org.jspecify.annotations.NullMarked;
