/** What is said of an alert beyond its rule: since when, what drives it, what is usual, and who is called. */
@NullMarked
package dev.storewatch.warehouse.alert.tell;

import org.jspecify.annotations.NullMarked;
