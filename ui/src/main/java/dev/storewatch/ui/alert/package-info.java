/** Alerts and the channels they go to. */
@NullMarked
package dev.storewatch.ui.alert;

import org.jspecify.annotations.NullMarked;
