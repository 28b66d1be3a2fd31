/** A Flink session cluster that the job is given to, instead of running in this process. */
@NullMarked
package dev.storewatch.ingest.cluster;

import org.jspecify.annotations.NullMarked;
