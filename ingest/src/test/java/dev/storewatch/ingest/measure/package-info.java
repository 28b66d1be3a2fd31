/** The measures of the contract: sentence by sentence, and against a second calculation. */
@NullMarked
package dev.storewatch.ingest.measure;

import org.jspecify.annotations.NullMarked;
