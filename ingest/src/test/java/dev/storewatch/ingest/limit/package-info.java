/** Tests of limits and service hours. */
@NullMarked
package dev.storewatch.ingest.limit;

import org.jspecify.annotations.NullMarked;
