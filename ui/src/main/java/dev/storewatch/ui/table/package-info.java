/** Tables that explain their numbers, move by keys, become cards on a phone and leave as CSV or XLSX. */
@NullMarked
package dev.storewatch.ui.table;

import org.jspecify.annotations.NullMarked;
