/** What is measured, how metrics are formed from measures, and when a value is good or bad: no SQL, no input or output. */
@NullMarked
package dev.storewatch.warehouse.metric;

import org.jspecify.annotations.NullMarked;
