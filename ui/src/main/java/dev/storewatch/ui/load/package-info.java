/** What a tile knows while it loads, holds a value or failed; one reading shared by all viewers. */
@NullMarked
package dev.storewatch.ui.load;

import org.jspecify.annotations.NullMarked;
