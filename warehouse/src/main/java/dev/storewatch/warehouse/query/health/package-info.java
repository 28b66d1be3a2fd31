/** How well data come in: how new they are, how many, what was refused and why. */
@NullMarked
package dev.storewatch.warehouse.query.health;

import org.jspecify.annotations.NullMarked;
