/** Personal data: buyers become keys, free text and rejected lines are masked, contents become fingerprints. */
@NullMarked
package dev.storewatch.ingest.event.privacy;

import org.jspecify.annotations.NullMarked;
