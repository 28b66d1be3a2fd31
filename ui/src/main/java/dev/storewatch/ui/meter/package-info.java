/** The dashboard's own figures, for Prometheus and for {@code status}. */
@NullMarked
package dev.storewatch.ui.meter;

import org.jspecify.annotations.NullMarked;
