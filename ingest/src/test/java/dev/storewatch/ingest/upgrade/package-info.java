/** States of the version before, read by this one. */
@NullMarked
package dev.storewatch.ingest.upgrade;

import org.jspecify.annotations.NullMarked;
