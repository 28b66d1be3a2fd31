/** Brings the warehouse's schema to what {@code sql} describes: migrations once and in order, views whenever their text changed. */
@NullMarked
package dev.storewatch.warehouse.migrate;

import org.jspecify.annotations.NullMarked;
