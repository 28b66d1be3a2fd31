/** Tests of the raw tables' rows. */
@NullMarked
package dev.storewatch.ingest.event.row;

import org.jspecify.annotations.NullMarked;
