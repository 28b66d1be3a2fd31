/** One order, refund, complaint or review: what happened to it, event by event. */
@NullMarked
package dev.storewatch.ui.thing;

import org.jspecify.annotations.NullMarked;
