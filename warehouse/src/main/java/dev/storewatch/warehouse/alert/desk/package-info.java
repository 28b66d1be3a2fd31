/** What people do about alerts and channels: the pages' side of the evaluator. */
@NullMarked
package dev.storewatch.warehouse.alert.desk;

import org.jspecify.annotations.NullMarked;
