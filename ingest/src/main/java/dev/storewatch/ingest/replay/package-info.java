/** Raw events read back from the warehouse, to be counted anew. */
@NullMarked
package dev.storewatch.ingest.replay;

import org.jspecify.annotations.NullMarked;
