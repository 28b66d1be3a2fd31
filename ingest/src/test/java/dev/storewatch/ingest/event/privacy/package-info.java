/** Tests of masking and keyed hashes. */
@NullMarked
package dev.storewatch.ingest.event.privacy;

import org.jspecify.annotations.NullMarked;
