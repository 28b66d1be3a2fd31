/** What comes in: requests to the ingest process, and how far it has got with them. */
@NullMarked
package dev.storewatch.warehouse.intake;

import org.jspecify.annotations.NullMarked;
