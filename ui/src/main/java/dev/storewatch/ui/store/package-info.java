/** One store: its nine indicators, the chosen one with what is usual, why it changed, and what is open. */
@NullMarked
package dev.storewatch.ui.store;

import org.jspecify.annotations.NullMarked;
