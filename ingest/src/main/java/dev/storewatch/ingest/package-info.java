/** Events become facts: the Flink job's main, configuration and wiring. */
@NullMarked
package dev.storewatch.ingest;

import org.jspecify.annotations.NullMarked;
