/** The job's own figures, for Prometheus and for {@code status}. */
@NullMarked
package dev.storewatch.ingest.meter;

import org.jspecify.annotations.NullMarked;
