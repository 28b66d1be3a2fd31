/** What ingest must know of a store: its zone and platform. */
@NullMarked
package dev.storewatch.ingest.store;

import org.jspecify.annotations.NullMarked;
