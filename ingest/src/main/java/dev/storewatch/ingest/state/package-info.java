/** The state of operators as checkpoints keep it. */
@NullMarked
package dev.storewatch.ingest.state;

import org.jspecify.annotations.NullMarked;
