/** Accepted events as rows of the raw tables, columns in the order of the migrations. */
@NullMarked
package dev.storewatch.ingest.event.row;

import org.jspecify.annotations.NullMarked;
