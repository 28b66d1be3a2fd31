/** Reviews: their facts, and the measures that follow. Plain Java. */
@NullMarked
package dev.storewatch.ingest.review;

import org.jspecify.annotations.NullMarked;
