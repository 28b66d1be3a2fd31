/** Lines from Kafka topics: where to begin, waiting while the brokers are away, and a place for the offsets while Kafka is not read. */
@NullMarked
package dev.storewatch.ingest.kafka;

import org.jspecify.annotations.NullMarked;
