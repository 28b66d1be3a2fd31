/** How well data come in. */
@NullMarked
package dev.storewatch.ui.health;

import org.jspecify.annotations.NullMarked;
