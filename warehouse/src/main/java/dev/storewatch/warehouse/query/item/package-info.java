/** Single things: what is open and how long, and what happened to one of them. */
@NullMarked
package dev.storewatch.warehouse.query.item;

import org.jspecify.annotations.NullMarked;
