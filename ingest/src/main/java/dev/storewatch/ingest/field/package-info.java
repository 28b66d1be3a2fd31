/** Fields named once, in their order, for the side that writes them and the side that reads them. */
@NullMarked
package dev.storewatch.ingest.field;

import org.jspecify.annotations.NullMarked;
