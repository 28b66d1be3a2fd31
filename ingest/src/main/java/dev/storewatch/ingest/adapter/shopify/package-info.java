/** Shopify's webhooks. */
@NullMarked
package dev.storewatch.ingest.adapter.shopify;

import org.jspecify.annotations.NullMarked;
