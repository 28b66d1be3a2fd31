/** Why a metric of a store changed: its cases by reason, article, agent, carrier and hour, now and before. */
@NullMarked
package dev.storewatch.warehouse.query.why;

import org.jspecify.annotations.NullMarked;
