/** A rebuild of a range of days: how the other days come to read as they did before. */
@NullMarked
package dev.storewatch.ingest.kept;

import org.jspecify.annotations.NullMarked;
