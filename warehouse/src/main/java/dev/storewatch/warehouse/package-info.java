/** Facts become metrics: engine, schema, catalogue, queries. */
@NullMarked
package dev.storewatch.warehouse;

import org.jspecify.annotations.NullMarked;
