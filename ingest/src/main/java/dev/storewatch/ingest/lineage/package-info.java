/** What the job's state and the warehouse know each other by, and what is to be done where they do not. */
@NullMarked
package dev.storewatch.ingest.lineage;

import org.jspecify.annotations.NullMarked;
