/** What did not happen in time: found in a thing's history, written as rows of breaches. Plain Java. */
@NullMarked
package dev.storewatch.ingest.breach;

import org.jspecify.annotations.NullMarked;
