/** Lines become events, or are rejected with a reason, by the letter of the event contract. */
@NullMarked
package dev.storewatch.ingest.event.reading;

import org.jspecify.annotations.NullMarked;
