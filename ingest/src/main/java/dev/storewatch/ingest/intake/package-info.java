/** Events over HTTP: who may send, how much at once, what is wrong with a line; answered when the events are on disk. */
@NullMarked
package dev.storewatch.ingest.intake;

import org.jspecify.annotations.NullMarked;
