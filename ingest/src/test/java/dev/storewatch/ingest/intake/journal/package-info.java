/** Tests of the journal, on a real file system. */
@NullMarked
package dev.storewatch.ingest.intake.journal;

import org.jspecify.annotations.NullMarked;
