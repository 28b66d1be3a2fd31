/** The proof: every measure recomputed from the raw events by plain SQL and compared with what the stream kept. */
@NullMarked
package dev.storewatch.warehouse.verify;

import org.jspecify.annotations.NullMarked;
