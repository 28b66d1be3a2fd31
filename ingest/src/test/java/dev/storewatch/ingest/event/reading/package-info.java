/** Tests of the event contract, sentence by sentence. */
@NullMarked
package dev.storewatch.ingest.event.reading;

import org.jspecify.annotations.NullMarked;
