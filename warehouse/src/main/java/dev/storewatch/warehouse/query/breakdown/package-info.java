/** Facts counted by one of their properties: refunds by reason, orders by carrier, reviews by article. */
@NullMarked
package dev.storewatch.warehouse.query.breakdown;

import org.jspecify.annotations.NullMarked;
