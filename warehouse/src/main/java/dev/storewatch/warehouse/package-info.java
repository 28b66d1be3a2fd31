/** Facts become metrics: where the warehouse is, as whom to ask it, and the home directory everything is written to. */
@NullMarked
package dev.storewatch.warehouse;

import org.jspecify.annotations.NullMarked;
