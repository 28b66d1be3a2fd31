/** Who may send events: tokens of clients and signing secrets of platforms, kept in files only their owner can read. */
@NullMarked
package dev.storewatch.ingest.intake.access;

import org.jspecify.annotations.NullMarked;
