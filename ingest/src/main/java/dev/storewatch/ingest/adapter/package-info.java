/** Platforms' own messages become events of the contract: pure mappings, one adapter a platform. */
@NullMarked
package dev.storewatch.ingest.adapter;

import org.jspecify.annotations.NullMarked;
