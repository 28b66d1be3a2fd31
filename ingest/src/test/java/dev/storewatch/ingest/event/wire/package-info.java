/** Tests of how events travel. */
@NullMarked
package dev.storewatch.ingest.event.wire;

import org.jspecify.annotations.NullMarked;
