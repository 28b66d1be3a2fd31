/** Tests of how things write and read themselves by their fields. */
@NullMarked
package dev.storewatch.ingest.field;

import org.jspecify.annotations.NullMarked;
