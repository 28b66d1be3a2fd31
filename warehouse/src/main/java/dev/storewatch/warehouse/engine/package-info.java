/** The embedded ClickHouse server: fetched, started, shared between commands, watched and stopped. */
@NullMarked
package dev.storewatch.warehouse.engine;

import org.jspecify.annotations.NullMarked;
