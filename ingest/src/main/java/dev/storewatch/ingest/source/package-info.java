/** Where lines come from: requests in the inbox and watched directories, read file by file. */
@NullMarked
package dev.storewatch.ingest.source;

import org.jspecify.annotations.NullMarked;
