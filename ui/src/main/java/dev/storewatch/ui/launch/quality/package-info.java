/** How good the alert rules are: on simulated shops with incidents of known time and subject, and on shuffled pasts. */
@NullMarked
package dev.storewatch.ui.launch.quality;

import org.jspecify.annotations.NullMarked;
