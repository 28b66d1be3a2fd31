/** The SQL of analysts: run within limits, cancelled, kept, remembered. */
@NullMarked
package dev.storewatch.warehouse.workbench;

import org.jspecify.annotations.NullMarked;
