@NullMarked
package dev.storewatch.ingest.kafka;

import org.jspecify.annotations.NullMarked;
