/** What holds a part of the job up for now, told where {@code status} finds it. */
@NullMarked
package dev.storewatch.ingest.trouble;

import org.jspecify.annotations.NullMarked;
