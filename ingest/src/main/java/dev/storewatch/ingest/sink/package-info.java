/** Rows on their way into ClickHouse, exactly once. */
@NullMarked
package dev.storewatch.ingest.sink;

import org.jspecify.annotations.NullMarked;
