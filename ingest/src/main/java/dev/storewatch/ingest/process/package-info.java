/** What a process of ours owes to the one that started it. */
@NullMarked
package dev.storewatch.ingest.process;

import org.jspecify.annotations.NullMarked;
