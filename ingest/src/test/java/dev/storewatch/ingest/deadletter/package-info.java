/** Tests of rejected lines. */
@NullMarked
package dev.storewatch.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
