/** How events travel between the tasks of the job. */
@NullMarked
package dev.storewatch.ingest.event.wire;

import org.jspecify.annotations.NullMarked;
