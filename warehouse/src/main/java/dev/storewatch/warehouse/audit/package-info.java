/** What people did that somebody may have to answer for. */
@NullMarked
package dev.storewatch.warehouse.audit;

import org.jspecify.annotations.NullMarked;
