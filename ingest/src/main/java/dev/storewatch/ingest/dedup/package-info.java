/** Drops repeats: each event goes on once, each rejected line is kept once, and every line is counted. */
@NullMarked
package dev.storewatch.ingest.dedup;

import org.jspecify.annotations.NullMarked;
