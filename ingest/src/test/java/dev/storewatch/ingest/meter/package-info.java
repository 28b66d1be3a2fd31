@NullMarked
package dev.storewatch.ingest.meter;

import org.jspecify.annotations.NullMarked;
