/** The event contract: lines become events, or are rejected with a reason; personal data is masked here. */
@NullMarked
package dev.storewatch.ingest.event;

import org.jspecify.annotations.NullMarked;
