/** The rules: what is looked at, and how a chance finding is told from a real one. */
@NullMarked
package dev.storewatch.warehouse.alert.rule;

import org.jspecify.annotations.NullMarked;
