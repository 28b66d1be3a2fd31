/** The first page: every store by the nine indicators, worst first, live. */
@NullMarked
package dev.storewatch.ui.overview;

import org.jspecify.annotations.NullMarked;
