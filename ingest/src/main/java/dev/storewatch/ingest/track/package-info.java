/** What the trackers share: the measures a thing adds, the facts it states, and how both change with one more event. Plain Java. */
@NullMarked
package dev.storewatch.ingest.track;

import org.jspecify.annotations.NullMarked;
