/** What pages ask, asked to measure how long it takes, and other databases asked the same over the same events. */
@NullMarked
package dev.storewatch.warehouse.query.bench;

import org.jspecify.annotations.NullMarked;
