/** The life of an alert, from the first sign to the end, as a pure state machine over a clock it is given. */
@NullMarked
package dev.storewatch.warehouse.alert.life;

import org.jspecify.annotations.NullMarked;
