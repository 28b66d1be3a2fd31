/** Tests of what a rebuild of a range of days leaves as it was. */
@NullMarked
package dev.storewatch.ingest.kept;

import org.jspecify.annotations.NullMarked;
