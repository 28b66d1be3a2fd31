/** Tiles: parts of a page that load, fail, are tried again and exported each on its own. */
@NullMarked
package dev.storewatch.ui.tile;

import org.jspecify.annotations.NullMarked;
