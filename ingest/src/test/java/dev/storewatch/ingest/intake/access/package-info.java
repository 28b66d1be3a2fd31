/** Tests of tokens and secrets. */
@NullMarked
package dev.storewatch.ingest.intake.access;

import org.jspecify.annotations.NullMarked;
