/** Keeps received lines on disk, in files the job watches, until the warehouse has them. */
@NullMarked
package dev.storewatch.ingest.intake.journal;

import org.jspecify.annotations.NullMarked;
