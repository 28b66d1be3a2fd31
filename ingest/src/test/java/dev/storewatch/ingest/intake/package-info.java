/** Tests of what the HTTP intake checks and limits. */
@NullMarked
package dev.storewatch.ingest.intake;

import org.jspecify.annotations.NullMarked;
