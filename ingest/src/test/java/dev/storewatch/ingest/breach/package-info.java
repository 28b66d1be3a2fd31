/** Tests of the rows of breaches. */
@NullMarked
package dev.storewatch.ingest.breach;

import org.jspecify.annotations.NullMarked;
