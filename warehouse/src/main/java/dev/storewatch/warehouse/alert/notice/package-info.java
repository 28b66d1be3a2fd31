/** What people are told about an alert: pure values and how they are cut to size. */
@NullMarked
package dev.storewatch.warehouse.alert.notice;

import org.jspecify.annotations.NullMarked;
